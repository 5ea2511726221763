import Testing

/// Every check is shown the mistake it is there for, because a check that never fails checks nothing.
@Suite struct `A planted mistake` {
  private let manifest = """
    .target(name: "HumanText"),
    .target(name: "SourceText", dependencies: ["HumanText"]),
    .target(name: "KDL", dependencies: [], swiftSettings: core),
    .testTarget(name: "KDLTests", dependencies: ["KDL"]),
    """

  @Test(arguments: ["Glibc", "Foundation", "Dispatch", "FoundationEssentials"])
  func `of a core room that touches the system is seen`(_ module: String) {
    let tree = Tree(["Package.swift": manifest, "Sources/KDL/A.swift": "\n@preconcurrency import \(module)"])
    #expect(
      ImportCheck.complaints(about: tree) == ["Sources/KDL/A.swift:2: \(module) has no place in KDL, a core room"])
  }

  @Test func `of an arrow that points up is seen`() {
    let tree = Tree(["Package.swift": manifest, "Sources/HumanText/A.swift": "package import struct KDL.KDLNode"])
    #expect(ImportCheck.complaints(about: tree) == ["Sources/HumanText/A.swift:1: HumanText may not look into KDL"])
  }

  @Test func `of an arrow that the manifest does not know is seen`() {
    let tree = Tree(["Package.swift": manifest, "Sources/KDL/A.swift": "import SourceText"])
    #expect(
      ImportCheck.complaints(about: tree)
        == ["Sources/KDL/A.swift:1: KDL imports SourceText; Package.swift does not say so"])
  }

  @Test func `of a room without a place in the plan is seen`() {
    let tree = Tree(["Package.swift": ".target(name: \"Attic\")", "Sources/Attic/A.swift": ""])
    #expect(
      ImportCheck.complaints(about: tree)
        == ["Sources/Attic/A.swift: Attic is not in the plan of rooms (Tests/TidyTests/Room.swift)"])
  }

  @Test func `is not an import in a comment or a string`() {
    let text =
      "/* import Glibc /* */ */ // import Glibc\nlet a = \"import Glibc\"\nlet b = #\"\"\"\nimport Glibc\"\n\"\"\"#"
    #expect(ImportCheck.complaints(about: Tree(["Package.swift": manifest, "Sources/KDL/A.swift": text])) == [])
  }

  @Test func `of C or unsafe code outside its home is seen`() {
    let text = "import Glibc\nlet a = unsafe b(unsafe c)\nnonisolated(unsafe) var d = 0\n// unsafe\nlet unsafeFlags = 0"
    let tree = Tree([
      "Sources/IntakeCLI/Chat/A.swift": text, "Sources/IntakeCLI/Machine/A.swift": text, "Tests/A.swift": text,
    ])
    #expect(
      SystemCheck.complaints(about: tree) == [
        "Sources/IntakeCLI/Chat/A.swift:1: Glibc is imported only in \(SystemCheck.homes)",
        "Sources/IntakeCLI/Chat/A.swift:2: unsafe code stands only in \(SystemCheck.homes)",
        "Sources/IntakeCLI/Chat/A.swift:3: unsafe code stands only in \(SystemCheck.homes)",
      ])
  }

  @Test func `of Dispatch outside the home of the system is seen`() {
    let tree = Tree([
      "Sources/IntakeCLI/Chat/A.swift": "import Dispatch", "Sources/IntakeCLI/Machine/A.swift": "import Dispatch",
    ])
    let complaints = SystemCheck.complaints(about: tree)
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("Sources/IntakeCLI/Chat/A.swift:1: Dispatch is imported only in ") == true)
  }

  @Test func `of a file that is too long is seen`() {
    let long = String(repeating: "//\n", count: 501)
    let tree = Tree(["Tests/A.swift": long, "Tests/B.swift": String(long.dropLast(3)), "README.md": ""])
    #expect(SizeCheck.complaints(about: tree) == ["Tests/A.swift: 501 lines; a file is one noun and at most 500 lines"])
  }

  @Test(arguments: ["func work(", "init(", "subscript("])
  func `of a function that is too long is seen`(_ beginning: String) {
    let body = String(repeating: "  if \"}\\(x)\" == \"\" { /* } */ } // }\n", count: 59)
    let tree = Tree([
      "A.swift": "struct A {\n\(beginning)a: () -> Void = {}) {\n\(body)}\n}", "README.md": "",
      "B.swift": "struct A {\n\(beginning)a: () -> Void = {}) {\n\(body.dropFirst(36))}\n}",
    ])
    let name = beginning.hasPrefix("func") ? "work" : String(beginning.dropLast())
    #expect(SizeCheck.complaints(about: tree) == ["A.swift:2: \(name) has 61 lines; a function has at most 60"])
  }

  @Test func `of a requirement without a body does not swallow what follows`() {
    let text =
      "protocol A {\n  func a() -> Int\n  var b: Int { get }\n  init(c: Int)\n}\nstruct B { var d = [1].map { $0 } }"
    #expect(SizeCheck.functions(in: SwiftSource(text)).map(\.name) == ["b"])
  }

  @Test func `of a first page that is missing or too long is seen`() {
    let long = Tree(["README.md": String(repeating: "\n", count: 121)])
    #expect(SizeCheck.complaints(about: long) == ["README.md: 121 lines; the first page has at most 120"])
    #expect(SizeCheck.complaints(about: Tree([:])) == ["README.md: is missing"])
  }

  @Test func `of a room that is not on the map is seen`() {
    let tree = Tree(["Package.swift": manifest, "ARCHITECTURE.md": "`HumanText`, `SourceText`, KDL"])
    #expect(MapCheck.complaints(about: tree) == ["ARCHITECTURE.md: says nothing about `KDL`"])
    #expect(MapCheck.complaints(about: Tree([:])) == ["ARCHITECTURE.md: is missing"])
  }

  @Test func `of a shared thing without a fit sentence is seen`() {
    let text = """
      package struct A {
        /// One. Two.
        package func b() {}
        /// The line start.
        package static func lineStart() {}
        /// no full stop
        @inlinable
        package init() {}
        // Not a promise.
        package mutating func c() {}
        package private(set) var d = 0
        package let e: Int
        /// The f.
        package static let f = 0
        package var g: Int { 0 }
      }
      """
    #expect(
      DocumentationCheck.complaints(about: Tree(["Sources/KDL/A.swift": text])) == [
        "Sources/KDL/A.swift:1: A has no sentence that says what it is for",
        "Sources/KDL/A.swift:3: b wants one sentence first, with a full stop; the rest below",
        "Sources/KDL/A.swift:5: lineStart is documented by its own name",
        "Sources/KDL/A.swift:8: init wants one sentence first, with a full stop; the rest below",
        "Sources/KDL/A.swift:10: c has no sentence that says what it is for",
        "Sources/KDL/A.swift:11: d has no sentence that says what it is for",
        "Sources/KDL/A.swift:12: e has no sentence that says what it is for",
        "Sources/KDL/A.swift:14: f is documented by its own name",
        "Sources/KDL/A.swift:15: g has no sentence that says what it is for",
      ])
  }

  @Test func `is not a documented thing, an operator, an overload or a private thing`() {
    let text = """
      package import KDL
      /// Holds two numbers; both are counted from one.
      ///
      /// More. And more.
      package struct A {
        /// Counted in bytes.
        package let b: Int
        /// Only ever grows.
        package private(set) var c = "package func d()"
        var d = 0
        /// Looks a part up.
        @discardableResult
        package subscript(e: Int) -> Int { e }
        package subscript(e: String) -> Int { 0 }
        package static func < (left: A, right: A) -> Bool { left.b < right.b }
        func f() {}
      }
      """
    #expect(DocumentationCheck.complaints(about: Tree(["Sources/KDL/A.swift": text])) == [])
  }

  @Test(arguments: [
    "try Regex(text)", "NSRegularExpression()", "a.isNewline", "Foundation.Process()", "Process()", "FileHandle.x",
    "Date()", "UUID()", "Int.random(in: a)",
  ])
  func `of a banned call is seen, with what to use instead`(_ call: String) {
    let complaints = WordCheck.bannedCalls(in: Tree(["Sources/KDL/A.swift": "\nlet a = \(call)"]))
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("Sources/KDL/A.swift:2: ") == true)
    #expect(
      complaints.first?.contains(" is banned; use a") == true || complaints.first?.contains("use posix_spawn") == true)
  }

  @Test func `is not a word that only contains a banned one, nor one in a comment or a test`() {
    let innocent = "validate(a); ProcessID; \"Date()\" // UUID()"
    #expect(WordCheck.bannedCalls(in: Tree(["Sources/KDL/A.swift": innocent, "Tests/A.swift": "UUID()"])) == [])
  }

  @Test(arguments: ["TO" + "DO", "FIX" + "ME", "X" + "XX"])
  func `of a note to oneself is seen`(_ note: String) {
    let tree = Tree(["Makefile": "a:\n# \(note): b", "B.md": "\(note)S a\(note)"])
    #expect(WordCheck.leftovers(in: tree) == ["Makefile:2: \(note) belongs to the tracker, not to the text"])
  }

  @Test(arguments: ["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/"])
  func `of a machine's path is seen`(_ path: String) {
    let tree = Tree(["B.md": "see \(path)a"])
    #expect(WordCheck.machinePaths(in: tree) == ["B.md:1: \(path) is a path of one machine"])
  }
}

@Suite struct `Blanking` {
  @Test(arguments: [
    (#"let a = "x\"y{" + b"#, #"let a =         + b"#),
    (##"f(#"a"b\n"#, c)"##, ##"f(         , c)"##),
    (#"g("a\(h("}"))b")"#, #"g(    h(   )   )"#),
    ("a /* b /* c */ d */ e // f", "a                   e     "),
    ("#if x\n\"\"\"\n}\"\n\"\"\"", "#if x\n   \n  \n   "),
    ("func `a \"b`() {}", "func       () {}"),
  ])
  func `leaves code where it was and nothing else`(_ text: String, _ code: String) {
    #expect(SwiftSource(text).code == code)
  }
}
