import ChatProtocol
import HumanText

/// What must hold of any bytes, each beside a second way to say it.
enum Target: String, CaseIterable {
  case framer
  case telnet
  case sanitizer

  /// What is wrong with these bytes; nil where nothing is.
  func complaint(about bytes: [UInt8], cutAt cuts: [Int]) -> String? {
    switch self {
    case .framer: Self.framer(bytes, cuts)
    case .telnet: Self.telnet(bytes, cuts)
    case .sanitizer: Self.sanitizer(bytes)
    }
  }

  private static func pieces(_ bytes: [UInt8], _ cuts: [Int]) -> [ArraySlice<UInt8>] {
    zip([0] + cuts, cuts + [bytes.count]).map { bytes[$0..<$1] }
  }

  /// A framer beside one that looks at whole lines and knows nothing of pieces.
  private static func framer(_ bytes: [UInt8], _ cuts: [Int]) -> String? {
    let (longest, mostSkipped) = (64, 512)
    var framer = LineFramer(longest: longest, mostSkipped: mostSkipped)
    var found: [String] = []
    framing: for piece in pieces(bytes, cuts) {
      framer.take(piece)
      while let cut = framer.next() {
        switch cut {
        case .line(let line, _): found.append("\(Array(line))")
        case .tooLong: found.append("too long")
        case .endless:
          found.append("endless")
          break framing
        }
      }
    }
    var expected: [String] = []
    var rest = bytes[...]
    while true {
      let feed = rest.firstIndex(of: 10)
      var line = rest[..<(feed ?? rest.endIndex)]
      if line.count > mostSkipped {
        expected.append("endless")
        break
      }
      guard let feed else { break }
      if line.last == 13 { line.removeLast() }
      expected.append(line.count > longest ? "too long" : "\(Array(line))")
      rest = rest[(feed + 1)...]
    }
    return found == expected ? nil : "lines are \(found), and should be \(expected)"
  }

  /// A telnet machine in pieces beside the same in one, within its bounds.
  private static func telnet(_ bytes: [UInt8], _ cuts: [Int]) -> String? {
    func run(_ pieces: [ArraySlice<UInt8>]) -> (text: [UInt8], answers: [UInt8], isFlood: Bool) {
      var machine = TelnetMachine()
      var (text, answers): ([UInt8], [UInt8]) = ([], [])
      for piece in pieces { machine.take(piece, text: &text, answers: &answers) }
      return (text, answers, machine.isFlood)
    }
    let (whole, cut) = (run([bytes[...]]), run(pieces(bytes, cuts)))
    if whole.isFlood != cut.isFlood { return "whether it is a flood depends on the cuts" }
    if !whole.isFlood, whole.text != cut.text { return "the text depends on the cuts" }
    if whole.answers != cut.answers { return "the answers depend on the cuts" }
    if whole.answers.count > 3 * 32 { return "\(whole.answers.count) bytes are answered" }
    if whole.text.count > bytes.count { return "text is made up" }
    if !bytes.contains(255), whole.text != bytes { return "text without commands is changed" }
    return nil
  }

  /// Cleaned text holds nothing that drives a screen, and is clean.
  private static func sanitizer(_ bytes: [UInt8]) -> String? {
    let clean = CleanText(bytes)
    if clean.text.unicodeScalars.contains(where: \.drivesScreens) { return "what is cleaned drives a screen" }
    let again = CleanText(clean.text.utf8)
    if again.text.utf8.elementsEqual(clean.text.utf8) == false { return "what is cleaned is cleaned again" }
    if again.wasDamaged { return "what is cleaned is no UTF-8" }
    if bytes.allSatisfy({ 0x20...0x7E ~= $0 }), Array(clean.text.utf8) != bytes { return "plain text is changed" }
    return nil
  }
}
