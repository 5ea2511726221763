import StrictJSON

/// Wide enough that only the grammar speaks.
let roomy = JSONLimits(lengthInBytes: 64 << 20, depth: 100, members: 1_000_000, items: 10_000_000)

/// What became of a text: its canonical form or its fault.
enum Outcome: Equatable {
  case accepted(String)
  case refused(JSONFault.Reason, at: Int)
}

func outcome(of text: String, within limits: JSONLimits = roomy) -> Outcome {
  outcome(of: Array(text.utf8), within: limits)
}

func outcome(of bytes: [UInt8], within limits: JSONLimits = roomy) -> Outcome {
  do {
    return .accepted(JSONWriter.text(try JSONReader.read(bytes, within: limits)))
  } catch {
    return .refused(error.reason, at: error.offset)
  }
}
