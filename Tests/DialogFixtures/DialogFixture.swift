package import DialogLanguage
package import DialogModel
package import SourceText

/// Reads dialogs that tests write as text, together with shared texts of one language.
package enum DialogFixture {
  /// Splits `text` at lines such as `//- texts/en.kdl` and reads it as one dialog folder.
  package static func read(_ text: String) -> ShelfReading {
    ShelfReading.read([DialogFolder(path: "demo", files: files(in: text))], sharedTexts: [sharedTexts])
  }

  /// Expects that nothing is wrong.
  package static func dialog(_ text: String) throws -> Dialog {
    let reading = read(text)
    guard let dialog = reading.dialogs.first, reading.problems.isEmpty else {
      throw UnreadableFixture(problems: reading.problems.map { "\($0.code): \($0.wording.message)" })
    }
    return dialog
  }

  /// Tells what was wrong with a dialog that a test wrote.
  package struct UnreadableFixture: Error {
    package let problems: [String]
  }

  /// The files of an example, the first one named `dialog.kdl`.
  package static func files(in text: String) -> [SourceFile] {
    var files: [(path: String, lines: [Substring])] = [("dialog.kdl", [])]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//- ") {
        files.append((String(line.dropFirst(4)), []))
      } else {
        files[files.count - 1].lines.append(line)
      }
    }
    return files.map { SourceFile(path: $0.path, text: $0.lines.joined(separator: "\n")) }
  }

  /// Every phrase and command in short English.
  package static var sharedTexts: SourceFile {
    var lines = ["language \"en\""]
    for key in PhraseKey.allCases {
      let places = key.context.map { "{\($0.rawValue)}" }.joined(separator: " ")
      let text = key == .yes || key == .no ? key.rawValue : "\(key.rawValue): \(places)"
      lines.append("phrase \"\(key.rawValue)\" \"\(text)\"")
    }
    for command in Command.allCases { lines.append("command \"\(command.rawValue)\" \"\(command.rawValue)\"") }
    for (marker, words) in markers { lines.append("marker \"\(marker.rawValue)\" \(words)") }
    return SourceFile(path: "shared/en.kdl", text: lines.joined(separator: "\n"))
  }

  private static let markers: [(Marker, String)] = [
    (.correction, #""actually" "i meant""#), (.negation, #""not""#), (.filler, #""it's" "the""#),
    (.polite, #""please""#), (.doubt, #""maybe" "but""#), (.question, #""is it""#), (.becomes, #""to""#),
    (.unharmed, #""is fine" "worked fine""#),
    (.greeting, #""hello""#), (.thanks, #""thanks""#), (.smallTalk, #""who are you""#), (.abuse, #""idiot""#),
    (.solved, #""works now""#),
  ]
}
