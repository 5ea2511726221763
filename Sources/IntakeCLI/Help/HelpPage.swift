/// What help shows: sections under headings, examples before rules.
struct HelpPage {
  private var introduction: [String]
  private var sections: [Section] = []

  private struct Section {
    let heading: String
    let rows: [TableRow]
  }

  /// Lays the page out for a terminal of 80 columns.
  func text(bold: Bool) -> String {
    var text = introduction.map { TextColumn.wrap($0) + "\n" }.joined(separator: "\n")
    for section in sections where !section.rows.isEmpty {
      text += "\n" + (bold ? Style.heading.painting(section.heading) : section.heading) + "\n"
      text += TextColumn.table(section.rows)
    }
    return text
  }

  private mutating func add(_ heading: String, _ rows: [TableRow]) {
    sections.append(Section(heading: heading, rows: rows))
  }
}

extension HelpPage {
  /// Shows what there is.
  static func overview(_ manual: Manual) -> HelpPage {
    var page = HelpPage(introduction: ["intake: a support intake bot whose conversations are files."])
    page.add("EXAMPLES", manual.verbs.compactMap { $0.examples.first.map(row) })
    page.add("USAGE", [TableRow("intake VERB [FLAG…] [ARGUMENT…]", "")])
    page.add("VERBS", manual.verbs.map { TableRow($0.name, $0.summary) })
    page.add("TOPICS", manual.topics.map { TableRow($0.name, $0.summary) })
    page.add("FLAGS", (Flag.everywhere + [.version]).map(row))
    page.add(
      "MORE",
      [
        TableRow("intake help VERB", "one verb or topic, with examples"),
        TableRow("Dialogs/README.md", "how to write a dialog"),
      ])
    return page
  }

  /// Shows one verb.
  static func verb(_ verb: Verb) -> HelpPage {
    var page = HelpPage(introduction: ["intake \(verb.name): \(verb.summary)."] + verb.details)
    page.add("EXAMPLES", verb.examples.map(row))
    let words = ["intake", verb.name, verb.flags.isEmpty ? "" : "[FLAG…]", verb.operands]
    page.add("USAGE", [TableRow(words.filter { !$0.isEmpty }.joined(separator: " "), "")])
    page.add("FLAGS", verb.allFlags.map(row))
    page.add("EXIT CODES", verb.outcomes.map { TableRow("\($0.code.rawValue)", $0.meaning) })
    return page
  }

  /// Shows one topic.
  static func topic(_ topic: HelpTopic) -> HelpPage {
    var page = HelpPage(introduction: ["intake help \(topic.name): \(topic.summary).", topic.introduction])
    page.add(topic.heading, topic.rows)
    return page
  }

  private static func row(_ example: Verb.Example) -> TableRow { TableRow("$ " + example.command, example.effect) }

  private static func row(_ flag: Flag) -> TableRow { TableRow(flag.usage, flag.help) }
}
