import Testing

@Suite struct `The house` {
  private let tree = Tree.repository

  @Test func `is looked at as a whole`() {
    #expect(tree["Package.swift"] != nil)
    #expect(Manifest(tree["Package.swift"]?.text ?? "").targets.count > 10)
    #expect(tree.files.count { $0.source != nil } > 50)
  }

  @Test func `has arrows only where its plan has them, and a core that touches no system`() {
    report(ImportCheck.complaints(about: tree))
  }

  @Test func `speaks to the system, and leaves safety, only where that has its home`() {
    report(SystemCheck.complaints(about: tree))
  }

  @Test func `keeps files, functions and its first page short`() {
    report(SizeCheck.complaints(about: tree))
  }

  @Test func `shows every room on its map`() {
    report(MapCheck.complaints(about: tree))
  }

  @Test func `says in one sentence what each shared thing is for`() {
    report(DocumentationCheck.complaints(about: tree))
  }

  @Test func `calls nothing that strangers could turn against it`() {
    report(WordCheck.bannedCalls(in: tree))
  }

  @Test func `leaves nothing unfinished in the text`() {
    report(WordCheck.leftovers(in: tree))
  }

  @Test func `names no path of the machine it was written on`() {
    report(WordCheck.machinePaths(in: tree))
  }

  /// Each complaint is a line of its own, with its place first.
  private func report(_ complaints: [String]) {
    for complaint in complaints { Issue.record("\(complaint)") }
  }
}
