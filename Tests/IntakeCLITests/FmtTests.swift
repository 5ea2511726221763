import Foundation
import Testing

@Suite struct `intake fmt` {
  private let scratch: Scratch
  private let untidy = "// stays\nstep   \"a\" {\n go \"b\"   ;\n\n\n\n}\n"

  /// Two files out of form, one of them in a folder below.
  init() throws {
    scratch = try Scratch()
    try scratch.write(untidy, to: "Dialogs/desk/dialog.kdl")
    try scratch.write(untidy, to: "Dialogs/desk/texts/en.kdl")
    try scratch.write("not    KDL {", to: "Dialogs/desk/README.md")
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try Program.run(["fmt"] + arguments, in: scratch.path(), input: Array(input.utf8))
  }

  @Test func `lays out every file below Dialogs, lists it, and has nothing to do the second time`() throws {
    let first = try run()
    #expect(first.code == 0)
    #expect(first.outputText == "Dialogs/desk/dialog.kdl\nDialogs/desk/texts/en.kdl\n")
    #expect(first.talkText == "")
    let text = String(decoding: try scratch.read("Dialogs/desk/dialog.kdl"), as: UTF8.self)
    #expect(text.hasPrefix("// stays\nstep \"a\" {\n    go \"b\""))
    #expect(try scratch.read("Dialogs/desk/README.md") == Array("not    KDL {".utf8))
    let second = try run()
    #expect(second.code == 0)
    #expect(second.outputText == "")
  }

  @Test func `with --check only lists, and exits with 1`() throws {
    let run = try run("--check", "Dialogs/desk/dialog.kdl")
    #expect(run.code == 1)
    #expect(run.outputText == "Dialogs/desk/dialog.kdl\n")
    #expect(try scratch.read("Dialogs/desk/dialog.kdl") == Array(untidy.utf8))
  }

  @Test func `leaves a file with errors alone and goes on`() throws {
    try scratch.write("a   {\n", to: "Dialogs/desk/broken.kdl")
    let run = try run()
    #expect(run.code == 1)
    #expect(run.outputText == "Dialogs/desk/dialog.kdl\nDialogs/desk/texts/en.kdl\n")
    #expect(run.talkText.contains("--> Dialogs/desk/broken.kdl:1:"))
    #expect(try scratch.read("Dialogs/desk/broken.kdl") == Array("a   {\n".utf8))
  }

  @Test func `goes from standard input to standard output for an editor`() throws {
    let shown = try run("-", input: untidy)
    #expect(shown.code == 0)
    #expect(try run("-", input: shown.outputText).outputText == shown.outputText)
    #expect(try run("--check", "-", input: shown.outputText).code == 0)
    #expect(try run("--check", "-", input: untidy).outputText == "<stdin>\n")
  }

  @Test func `keeps a file's permissions and a link's target, and leaves no draft behind`() throws {
    let file = scratch.path("Dialogs/desk/dialog.kdl")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try scratch.link("link.kdl", to: "Dialogs/desk/dialog.kdl")
    #expect(try run("link.kdl").code == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link.kdl")) == "Dialogs/desk/dialog.kdl")
    #expect(try scratch.read("Dialogs/desk/dialog.kdl") != Array(untidy.utf8))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("Dialogs/desk"))
    #expect(names.sorted() == ["README.md", "dialog.kdl", "texts"])
  }

  @Test func `names what is missing, with exit code 3`() throws {
    let run = try Program.run(["fmt"], in: scratch.path("Dialogs"))
    #expect(run.code == 3)
    #expect(run.talkText.hasPrefix("error: cannot read \"Dialogs\": no such file or folder\n"))
  }
}
