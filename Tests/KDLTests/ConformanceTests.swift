import KDL
import SourceText
import Testing

/// The suite and the grammar of version 2.0 agree in all 336 cases. Copies of an earlier draft are about whose grammar
/// asks for a blank before every block and every `/-`; the released one takes `node{}` and `node "a"/-1`, as
/// `braces_in_bare_id` and `zero_space_before_slashdash_arg` do, and so does the reader.
@Suite(.enabled(if: ConformanceSuite.isHere, "\(ConformanceSuite.absence)"))
struct `The official suite` {
  /// A folder that is only half here would pass everything else.
  @Test func `is here with all of its cases`() {
    #expect(ConformanceSuite.documents.count >= 241)
    #expect(ConformanceSuite.refusals.count >= 95)
  }

  @Test(arguments: ConformanceSuite.documents)
  func `yields its normal form byte for byte`(_ name: String) throws {
    let reading = KDLReader.read(try ConformanceSuite.input(name), as: onlyFile)
    #expect(reading.codes == [])
    #expect(Array(reading.normalForm.utf8) == Array(try ConformanceSuite.normalForm(name).utf8))
  }

  @Test(arguments: ConformanceSuite.refusals)
  func `is refused with one message for one slip`(_ name: String) throws {
    let reading = KDLReader.read(try ConformanceSuite.input(name), as: onlyFile)
    // One of the files holds three words that are reserved, and so three slips.
    let slips = name == "floating_point_keyword_identifier_strings_fail.kdl" ? 3 : 1
    #expect(reading.problems.count == slips, "\(reading.problems.map { ($0.code, $0.span.range) })")
  }
}
