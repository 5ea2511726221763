import DialogLanguage
import SourceText
import Testing

/// One edit that breaks the hotel's dialog, and the one message that it may cost.
struct Slip: CustomTestStringConvertible, Sendable {
  let file: String
  let old: String
  let new: String
  let code: String

  init(in file: String = "dialog.kdl", _ old: String, becomes new: String, costs code: String) {
    self.file = file
    self.old = old
    self.new = new
    self.code = code
  }

  var testDescription: String { "\(old) → \(new)" }

  /// The hotel's dialog with this slip in it.
  func read() throws -> ShelfReading {
    let folder = "Dialogs/hotel-desk"
    var files = Bench.definitionFiles(in: folder)
    let index = try #require(files.firstIndex { $0.path == "\(folder)/\(file)" })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    let place = try #require(text.firstRange(of: old), "the dialog has changed, and \(old) is gone")
    files[index] = SourceFile(path: files[index].path, text: text.replacingCharacters(in: place, with: new))
    return Bench.read([DialogFolder(path: folder, files: files)])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}

@Suite struct `One slip` {
  static let inTheWay = [
    Slip("dialog \"hotel-desk\"", becomes: "dialgo \"hotel-desk\"", costs: "unknown-node"),
    Slip("start=\"welcome\"", becomes: "start=\"welcom\"", costs: "unknown-step"),
    Slip("start=\"welcome\"", becomes: "strat=\"welcome\"", costs: "unknown-property"),
    Slip("    languages \"en\" \"ja\" \"zh-Hant\"\n", becomes: "", costs: "missing-node"),
    Slip("\"ja\" \"zh-Hant\"", becomes: "\"jp\" \"zh-Hant\"", costs: "unknown-language"),
    Slip("\"ja\" \"zh-Hant\"", becomes: "\"japanese\" \"zh-Hant\"", costs: "bad-language"),
    Slip("unclear 2", becomes: "unclear 0", costs: "wrong-type"),
    Slip("invalid 2 then=\"unknown\"", becomes: "invalid 2", costs: "missing-property"),
    Slip("silence 2 every=\"3m\"", becomes: "silence 2 every=\"3 minutes\"", costs: "wrong-type"),
    Slip("slot \"trouble\"", becomes: "slto \"trouble\"", costs: "unknown-node"),
    Slip("slot \"trouble\"", becomes: "question-about \"trouble\"", costs: "unknown-node"),
    Slip("slot \"usable\"", becomes: "slot \"useable\"", costs: "unknown-fact"),
    Slip("choice from=\"troubles\"", becomes: "choice from=\"trubles\"", costs: "unknown-catalog"),
    Slip("choice from=\"troubles\"", becomes: "dropdown from=\"troubles\"", costs: "unknown-node"),
    Slip("columns \"team\"", becomes: "columns \"teams\"", costs: "unknown-property"),
    Slip("item \"water\"", becomes: "itme \"water\"", costs: "unknown-node"),
    Slip("item \"water\"", becomes: "thing \"water\"", costs: "unknown-node"),
    Slip("code \"[1-9][0-9]{2}\"", becomes: "code \"[1-9][0-9{2}\"", costs: "bad-pattern"),
    Slip("    yes-no\n", becomes: "", costs: "missing-slot-type"),
    Slip("go \"details\"\n}\n\nstep \"solved\"", becomes: "}\n\nstep \"solved\"", costs: "no-way-out"),
    Slip("step \"network\"", becomes: "stpe \"network\"", costs: "unknown-node"),
    Slip("check-health of=\"trouble\"", becomes: "check-health of=\"room\"", costs: "unfit-slot"),
    Slip("    ask \"callback\"\n", becomes: "", costs: "unfilled-field"),
    Slip("    file\n", becomes: "", costs: "never-filed"),
    Slip("    say \"glad\"\n", becomes: "", costs: "extra-text"),
    Slip("decide \"urgency\"", becomes: "decde \"urgency\"", costs: "unknown-node"),
    Slip("when \"usable\" \"no\"", becomes: "when \"usable\" \"nope\"", costs: "unknown-choice"),
    Slip("article \"wifi-login\" {\n    when", becomes: "artikel \"wifi-login\" {\n    when", costs: "unknown-node"),
    Slip("put \"room\" from=\"room\"", becomes: "put \"room\" form=\"room\"", costs: "unknown-property"),
  ]

  static let missingLines = [
    Slip("    unclear 2 then=\"unknown\"\n", becomes: "", costs: "missing-ladder"),
    Slip("    silence 2 every=\"3m\" then=\"wait\"\n", becomes: "", costs: "missing-ladder"),
    Slip("    go \"network\" { when \"trouble\" \"wifi\" }\n", becomes: "", costs: "unreachable-step"),
    Slip("    ask \"usable\" \"description\"\n", becomes: "    ask \"description\"\n", costs: "never-holds"),
    Slip("    check-health of=\"trouble\" patience=\"3s\"\n", becomes: "", costs: "never-holds"),
  ]

  static let inTheTexts = [
    Slip(in: "texts/en.kdl", "language \"en\"", becomes: "langauge \"en\"", costs: "unknown-node"),
    Slip(in: "texts/en.kdl", "language \"en\"\n", becomes: "", costs: "missing-node"),
    Slip(in: "texts/ja.kdl", "language \"ja\"", becomes: "language \"jp\"", costs: "unknown-language"),
    Slip(in: "texts/ja.kdl", "say \"glad\"", becomes: "say \"gald\"", costs: "missing-translation"),
    Slip(in: "texts/ja.kdl", "question \"room\"", becomes: "question \"rooom\"", costs: "unknown-slot"),
    Slip(in: "texts/ja.kdl", "catalog \"troubles\"", becomes: "catalog \"truobles\"", costs: "unknown-catalog"),
    Slip(in: "texts/ja.kdl", "item \"water\"", becomes: "item \"watre\"", costs: "unknown-choice"),
    Slip(in: "texts/ja.kdl", "because \"ordinary\"", becomes: "because \"ordinery\"", costs: "unknown-reason"),
    Slip(in: "texts/ja.kdl", "{hotel.name}", becomes: "{hotel.nmae}", costs: "unknown-placeholder"),
    Slip(in: "texts/ja.kdl", "{hotel.name}", becomes: "{hotel.name", costs: "stray-text-brace"),
    Slip(in: "texts/en.kdl", "{hotel.name}", becomes: "Seeblick", costs: "placeholder-mismatch"),
    Slip(in: "texts/ja.kdl", "question \"room\" {", becomes: "question \"room\" ｛", costs: "look-alike"),
    Slip(in: "texts/ja.kdl", "language \"ja\"", becomes: "language　\"ja\"", costs: "look-alike"),
    Slip(in: "texts/en.kdl", "label \"Room\"", becomes: "label “Room”", costs: "look-alike"),
    Slip(in: "texts/en.kdl", "label \"Room\"", becomes: "label Room of the guest", costs: "unquoted-text"),
    Slip(in: "texts/en.kdl", "label \"Room\"", becomes: "label \"Room", costs: "unclosed-string"),
    Slip(in: "texts/en.kdl", "    label \"Room\"\n", becomes: "", costs: "missing-translation"),
  ]

  @Test(arguments: inTheWay + missingLines + inTheTexts)
  func `costs one message`(_ slip: Slip) throws {
    let reading = try slip.read()
    #expect(reading.codes == [slip.code], Comment(rawValue: reading.report))
  }

  /// Every twenty-third word of the dialog; all of them pass as well, but take as long as everything else together.
  @Test func `of two swapped letters costs at most one message, wherever it is`() {
    let folder = "Dialogs/hotel-desk"
    let files = Bench.definitionFiles(in: folder)
    for (index, file) in files.enumerated() {
      for place in swaps(in: file.bytes).enumerated().filter({ $0.offset.isMultiple(of: 23) }).map(\.element) {
        var bytes = file.bytes
        bytes.swapAt(place - 1, place)
        var edited = files
        edited[index] = SourceFile(path: file.path, bytes: bytes)
        let reading = Bench.read([DialogFolder(path: folder, files: edited)])
        #expect(reading.problems.count <= 1, Comment(rawValue: reading.report))
      }
    }
  }

  /// The slips of somebody who cannot program yet: a quote or a brace that is not there.
  @Test(arguments: ["dialog.kdl", "texts/en.kdl", "texts/ja.kdl"])
  func `of a missing quote or brace costs one message, wherever it is`(_ name: String) throws {
    let folder = "Dialogs/hotel-desk"
    let files = Bench.definitionFiles(in: folder)
    let index = try #require(files.firstIndex { $0.path == "\(folder)/\(name)" })
    let signs = files[index].bytes.indices.filter { Array("{}\"".utf8).contains(files[index].bytes[$0]) }
    #expect(signs.count > 100)
    for place in signs {
      var edited = files
      var bytes = files[index].bytes
      bytes.remove(at: place)
      edited[index] = SourceFile(path: files[index].path, bytes: bytes)
      let reading = Bench.read([DialogFolder(path: folder, files: edited)])
      #expect(reading.problems.count == 1, Comment(rawValue: reading.report))
    }
  }

  @Test func `in one file does not hide the slips in the others`() throws {
    let folder = "Dialogs/hotel-desk"
    let edits = [
      "\(folder)/texts/ja.kdl": ("say \"glad\"", "say \"glad"),
      "\(folder)/dialog.kdl": ("go \"details\"", "go \"detials\""),
    ]
    let files = Bench.definitionFiles(in: folder).map { file in
      guard let edit = edits[file.path] else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(path: file.path, text: text.replacingOccurrences(of: edit.0, with: edit.1))
    }
    let reading = Bench.read([DialogFolder(path: folder, files: files)])
    #expect(Set(reading.codes) == ["unclosed-string", "unknown-step"], Comment(rawValue: reading.report))
  }

  /// The middle of every word of four small letters or more.
  private func swaps(in bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    for (index, byte) in (bytes + [0x0A]).enumerated() where !(0x61...0x7A).contains(byte) {
      let middle = (start + index) / 2
      if index - start >= 4, bytes[middle - 1] != bytes[middle] { places.append(middle) }
      start = index + 1
    }
    return places
  }
}
