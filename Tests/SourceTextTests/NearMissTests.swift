import Testing

@testable import SourceText

@Suite struct `A near miss` {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let word: String
    let names: [String]
    let nearest: String?

    init(_ name: String, _ word: String, among names: [String], is nearest: String?) {
      testDescription = name
      self.word = word
      self.names = names
      self.nearest = nearest
    }
  }

  @Test(arguments: [
    Row("a missing letter", "paymnt", among: ["refund", "payment"], is: "payment"),
    Row("an added letter", "paymeent", among: ["payment"], is: "payment"),
    Row("a replaced letter", "peyment", among: ["payment"], is: "payment"),
    Row("two swapped letters", "pyament", among: ["payment"], is: "payment"),
    Row("two slips in a long word", "kontakt", among: ["contact"], is: "contact"),
    Row("three slips", "kontekt", among: ["contact"], is: nil),
    Row("one slip in three letters", "vqn", among: ["vpn"], is: "vpn"),
    Row("two slips in three letters", "vqm", among: ["vpn"], is: nil),
    Row("two slips in four letters", "mial", among: ["meal"], is: "meal"),
    Row("a swap in three letters", "vnp", among: ["vpn"], is: "vpn"),
    Row("nothing of the word left", "a", among: ["b"], is: nil),
    Row("the closer of two", "stepp", among: ["stop", "step"], is: "step"),
    Row("neither of two equals", "stap", among: ["step", "stop"], is: nil),
    Row("none of several equals", "P9", among: ["P0", "P1", "P2", "P3"], is: nil),
    Row("one name that stands there twice", "stpe", among: ["step", "step"], is: "step"),
    Row("the closer one behind two equals", "stepp", among: ["stop", "stem", "step"], is: "step"),
    Row("the same letters before a replaced one", "asy", among: ["ask", "say"], is: "say"),
    Row("the same letters before a missing one", "sak", among: ["say", "ask"], is: "ask"),
    Row("the same letters two slips away", "setpo", among: ["stepo", "set"], is: "stepo"),
    Row("neither of two orders of the same letters", "abdc", among: ["abcd", "badc"], is: nil),
    Row("neither of two capitals", "Vpn", among: ["vpn", "VPN"], is: nil),
    Row("other capitals", "Exchange", among: ["exchangf", "EXCHANGE"], is: "EXCHANGE"),
    Row("Japanese", "連絡所", among: ["連絡先"], is: "連絡先"),
    Row("a scalar beyond the basic plane", "𠮷野家x", among: ["𠮷野家"], is: "𠮷野家"),
    Row("no names", "x", among: [], is: nil),
    Row("no word", "", among: ["a"], is: nil),
    Row("an empty name", "a", among: [""], is: nil),
  ])
  func `is suggested only when it is nearly certain`(_ row: Row) {
    #expect(NearMiss.nearest(to: row.word, among: row.names) == row.nearest)
  }

  @Test func `is not sought for a word that nobody typed`() {
    let longest = String(repeating: "a", count: 64)
    #expect(NearMiss.nearest(to: longest, among: [longest + "b"]) == longest + "b")
    #expect(NearMiss.nearest(to: longest + "a", among: [longest]) == nil)
  }

  @Test func `is not sought among names without end`() {
    let names = (1...2_000).map { "name-without-any-likeness-\($0)" }
    #expect(NearMiss.nearest(to: "contakt", among: names.dropLast() + ["contact"]) == "contact")
    #expect(NearMiss.nearest(to: "contakt", among: names + ["contact"]) == nil)
  }
}
