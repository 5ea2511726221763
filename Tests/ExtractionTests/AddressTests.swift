import CivilTime
import Extraction
import Testing

@Suite struct `Addresses in an utterance` {
  @Test func `x`() {}
}
