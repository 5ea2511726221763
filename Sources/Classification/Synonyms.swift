/// Words that mean the same, found as whole words where there are blanks, else wherever they stand.
struct Synonyms: Equatable, Sendable {
  /// The group that a row of words and characters belongs to.
  private var groups: [UInt64: Int] = [:]
  /// What rows begin with, so that most places cost one look.
  private var beginnings: Set<UInt64> = []
  private var longest = 0

  init(_ synonyms: [[String]]) {
    var cut = CutText()
    for (group, words) in synonyms.enumerated() {
      for word in words {
        cut.read(word)
        let units = Self.units(of: cut)
        guard !units.isEmpty, units.count <= Limits.synonymInUnits else { continue }
        let row = units.reduce(Hash.start) { Hash.mixed($0 &* 3 ^ $1) }
        if groups[row] == nil { groups[row] = group }
        beginnings.insert(units[0])
        longest = max(longest, units.count)
      }
    }
  }

  /// Reports a feature for every group that is named, the longest name at each place, and the run where it begins.
  func find(in cut: CutText, _ report: (_ feature: UInt64, _ run: Int) -> Void) {
    guard longest > 0 else { return }
    let units = Self.units(of: cut)
    var start = 0
    while start < units.count {
      var length = 1
      if beginnings.contains(units[start]) {
        var row = Hash.start
        for end in start..<min(units.count, start + longest) {
          row = Hash.mixed(row &* 3 ^ units[end])
          guard let group = groups[row] else { continue }
          length = end - start + 1
          report(Block.words.marking(UInt64(group) &+ 0x0051_0000), Self.run(of: start, in: cut))
        }
      }
      start += length
    }
  }

  private static func run(of unit: Int, in cut: CutText) -> Int {
    var rest = unit
    for (index, run) in cut.runs.enumerated() {
      rest -= run.isDense ? run.count : 1
      if rest < 0 { return index }
    }
    return 0
  }

  /// Words, and the characters of dense runs one by one.
  private static func units(of cut: CutText) -> [UInt64] {
    cut.runs.flatMap { run in
      run.isDense ? (run.start..<run.end).map { Hash.mixed(Hash.rolled(1, cut.scalars[$0])) } : [run.hash]
    }
  }
}
