import DialogFixtures
import DialogLanguage
import Foundation
import DialogModel
import SourceText
import Testing
import Triage

@Suite struct `A table of decisions` {
  /// A dialog with one table over a choice, a number and a catalogue.
  static func dialog(rows: String) throws -> Dialog {
    let names = rows.split(separator: "\"").map(String.init)
    let outcomes = ["now", "later"].filter(names.contains)
    let reasons = ["one", "two", "three", "rest"].filter(names.contains)
    return try DialogFixture.dialog(
      """
      dialog "demo" start="hello" {
          languages "en"
          unclear 2 then="unknown"
          invalid 2 then="unknown"
          silence 1 every="3m" then="wait"
      }
      slot "scope" { choice "one-person" "some" "all" }
      slot "people" { number min=1 max=500 }
      slot "product" { choice from="products" }
      catalog "products" {
          columns "team"
          item "mail" team="blue"
          item "chat" team="blue"
          item "disk" team="red"
          item "other"
      }
      step "hello" {
          ask "scope" "people" "product"
          propose "urgency"
          end "informed"
      }
      decide "urgency" {
      \(rows)
      }
      //- texts/en.kdl
      language "en"
      question "scope" {
          label "Scope"; ask "Who?"; why "So."
          choice "one-person" "Only me"; choice "some" "Some"; choice "all" "All"
      }
      question "people" { label "People"; ask "How many?"; why "So." }
      question "product" { label "Product"; ask "What?"; why "So." }
      catalog "products" { item "mail" "Mail"; item "chat" "Chat"; item "disk" "Disk"; item "other" "Other" }
      decision "urgency" {
          label "Urgency"
          \(outcomes.map { "choose \"\($0)\" \"\($0)\"" }.joined(separator: "; "))
          \(reasons.map { "because \"\($0)\" \"\($0)\"" }.joined(separator: "; "))
      }
      """)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rows: String
    let codes: [String]

    init(_ description: String, _ rows: String, _ codes: [String]) {
      testDescription = description
      self.rows = rows
      self.codes = codes
    }
  }

  static let tables = [
    Row(
      "a last row without conditions closes it",
      #"choose "now" because="one" { when "scope" "all" }; choose "later" because="rest""#, []),
    Row(
      "a value that nobody covers is a hole",
      #"choose "now" because="one" { when "scope" "all" }; choose "later" because="two" { when "scope" "some" "unknown" }"#,
      ["table-hole"]),
    Row(
      "an answer that is not known is a hole",
      #"choose "now" because="one" { when "scope" "all" "some" "one-person" }"#, ["table-hole"]),
    Row(
      "known and not known together leave no hole",
      #"choose "now" because="one" { when "scope" }; choose "later" because="rest" { unless "scope" }"#, []),
    Row(
      "a row under one without conditions is dead",
      #"choose "later" because="rest"; choose "now" because="one" { when "scope" "all" }"#, ["dead-row"]),
    Row(
      "a row that two rows above cover together is dead",
      #"choose "now" because="one" { when "scope" "all" }; choose "now" because="two" { when "scope" "some" }; choose "later" because="three" { when "scope" "all" "some" }; choose "later" because="rest""#,
      ["dead-row"]),
    Row(
      "ranges of numbers meet without a gap",
      #"choose "now" because="one" { when "people" at-least=10 }; choose "later" because="two" { when "people" under=10 }; choose "later" because="rest" { unless "people" }"#,
      []),
    Row(
      "a gap between ranges is a hole",
      #"choose "now" because="one" { when "people" at-least=11 }; choose "later" because="two" { when "people" under=10 }; choose "later" because="rest" { unless "people" }"#,
      ["table-hole"]),
    Row(
      "a column follows from its item, so no impossible pair is a hole",
      #"choose "now" because="one" { when "product.team" "blue" }; choose "now" because="two" { when "product" "disk" }; choose "later" because="three" { when "product" "other" "unknown" }; choose "later" because="rest" { unless "product" }"#,
      []),
    Row(
      "a row that only an impossible pair would reach is dead",
      #"choose "now" because="one" { when "product.team" "red"; when "product" "mail" }; choose "later" because="rest""#,
      ["dead-row"]),
    Row(
      "either counts as any of its lines",
      #"choose "now" because="one" { either { when "scope" "all"; when "people" at-least=10 } }; choose "later" because="two" { unless "scope" "all"; unless "people" at-least=10 }"#,
      []),
  ]

  @Test(arguments: tables)
  func `is searched for holes and dead rows`(_ row: Row) throws {
    let dialog = try Self.dialog(rows: row.rows)
    #expect(TableCheck(dialog).problems().map(\.code) == row.codes)
  }

  @Test func `names the facts that lead into a hole`() throws {
    let dialog = try Self.dialog(
      rows:
        #"choose "now" because="one" { when "scope" "all"; when "product.team" "blue" }; choose "later" because="rest" { unless "scope" "all" }"#
    )
    let problem = try #require(TableCheck(dialog).problems().first)
    #expect(problem.wording.label.contains(#""scope" is "all""#))
    #expect(problem.wording.label.contains(#""product" is "disk""#))
  }

  @Test func `is decided by the first row that fits`() throws {
    let dialog = try Self.dialog(
      rows:
        #"choose "now" because="one" { when "scope" "all" }; choose "later" because="two" { when "people" under=10 }; choose "later" because="rest""#
    )
    let table = dialog.decisions[0]
    let all = table.verdict(from: World(scope: .listed(2), people: .number(3)))
    #expect(all?.row == 0)
    #expect(all?.facts == [.slot(ID(0))])
    #expect(table.verdict(from: World(scope: .listed(1), people: .number(3)))?.row == 1)
    #expect(table.verdict(from: World(scope: .open, people: .open))?.row == 2)
    #expect(table.verdict(from: World(scope: .unknown, people: .number(10)))?.row == 2)
  }

  private struct World: FactSource {
    let scope: FactReading
    let people: FactReading

    func reading(of fact: Fact) -> FactReading {
      switch fact {
      case .slot(ID(0)): scope
      case .slot(ID(1)): people
      default: .open
      }
    }

    func mentions(_ slot: ID<Slot>, _ cue: ID<Cue>) -> Bool { false }
  }
}

@Suite struct `A page about tables` {
  @Test(arguments: TriagePages.pages.map(\.code))
  func `shows an example that yields exactly its problem`(_ code: String) throws {
    let page = try #require(TriagePages.pages.first { $0.code == code })
    let dialog = try DialogFixture.dialog(page.example)
    #expect(TableCheck(dialog).problems().map(\.code) == [code])
  }

  @Test(arguments: TriagePages.pages.map(\.code))
  func `shows its example as the snapshot does`(_ code: String) throws {
    let page = try #require(TriagePages.pages.first { $0.code == code })
    let reading = DialogFixture.read(page.example).judged { TableCheck($0).problems() }
    let report = DiagnosticPrinter(reading.sources).text(reading.problems)
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(code).txt")
    if ProcessInfo.processInfo.environment["INTAKE_REFRESH"] == "1" {
      try report.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    #expect(report == expected, "if the new wording is better, accept it with INTAKE_REFRESH=1 swift test")
  }

  @Test func `is listed by code`() {
    let codes = TriagePages.pages.map(\.code)
    #expect(codes == codes.sorted())
  }
}
