import DialogLanguage
import SourceText
import Testing

@Suite struct `A dialog's files` {
  private func codes(_ files: [SourceFile]) -> [String] {
    Bench.read([DialogFolder(path: "demo", files: files)]).codes
  }

  @Test func `may not be missing`() {
    let reading = Bench.read([DialogFolder(path: "Dialogs/empty", files: [])])
    #expect(reading.codes == ["no-dialog"])
    #expect(reading.report.contains("Dialogs/empty:1:1"))
  }

  @Test func `may not all be empty`() {
    #expect(codes([SourceFile(path: "dialog.kdl", text: "")]) == ["no-dialog"])
  }

  @Test func `are told from a picture`() {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0xFF, 0xFE]
    #expect(codes([SourceFile(path: "dialog.kdl", bytes: picture)]) == ["not-utf8"])
  }

  @Test func `are UTF-8, and the first damaged byte is shown`() {
    let text = Array("dialog \"desk\" start=\"a\"\nstep \"".utf8) + [0xFF] + Array("\"\n".utf8)
    let reading = Bench.read([DialogFolder(path: "demo", files: [SourceFile(path: "dialog.kdl", bytes: text)])])
    #expect(reading.codes == ["not-utf8"])
    #expect(reading.report.contains("dialog.kdl:2:7"))
  }

  @Test func `are KDL 2, and the old words are told`() {
    let reading = Bench.read(
      "dialog \"desk\" start=\"a\" { languages \"en\" }\ncatalog \"c\" { item \"x\" hidden=true }\n")
    #expect(reading.codes == ["reserved-word"], Comment(rawValue: reading.report))
    #expect(reading.report.contains("#true"))
  }

  @Test func `with broken shared texts do not lack every phrase`() {
    let folder = "Dialogs/hotel-desk"
    let shared = [SourceFile(path: "texts/en.kdl", text: "language \"en\"\nphrase \"yess\" \"Yes\"\n")]
    let reading = ShelfReading.read(
      [DialogFolder(path: folder, files: Bench.definitionFiles(in: folder))], sharedTexts: shared)
    #expect(reading.codes == ["wrong-type"], Comment(rawValue: reading.report))
  }
}
