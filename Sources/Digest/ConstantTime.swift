/// Compares two secrets in a time that tells nothing of where they differ.
///
/// Their lengths are no secret: arrays of different length are told apart at once.
package func isEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for index in left.indices { difference |= left[index] ^ right[index] }
  return difference == 0
}
