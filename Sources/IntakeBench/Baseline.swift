/// What nobody who reads text can save: look at every byte, and put it somewhere.
func validateAndCopy(_ bytes: [UInt8]) -> Int {
  guard (try? UTF8Span(validating: bytes.span)) != nil else { return 0 }
  var copy: [UInt8] = []
  copy.append(contentsOf: bytes)
  return Int(copy[copy.count / 2]) + 1
}
