// How domains carry letters beside ASCII (RFC 3492). A label is its ASCII letters, a hyphen, and then numbers that each
// say how far to count on until the next other letter goes in: first through all places of the label, then to the next
// code point. Numbers are written in base 36 with thresholds that adapt to what was written before.

/// Writes labels of domains in the letters that machines exchange.
enum Punycode {
  /// A label as it is, or as `xn--` and what stands for its letters.
  static func label(_ label: Substring) -> String {
    label.unicodeScalars.allSatisfy(\.isASCII) ? String(label) : "xn--" + encode(Array(label.unicodeScalars))
  }

  private static func encode(_ letters: [Unicode.Scalar]) -> String {
    var output = letters.filter(\.isASCII).map { UInt8($0.value) }
    let plain = output.count
    if plain > 0 { output.append(UInt8(ascii: "-")) }
    var (code, delta, bias, done) = (128, 0, 72, plain)
    while done < letters.count {
      let next = letters.lazy.map { Int($0.value) }.filter { $0 >= code }.min() ?? code
      delta += (next - code) * (done + 1)
      code = next
      for letter in letters {
        if letter.value < code { delta += 1 }
        guard letter.value == code else { continue }
        write(delta, bias, to: &output)
        bias = adapted(delta, done + 1, isFirst: done == plain)
        delta = 0
        done += 1
      }
      delta += 1
      code += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func write(_ number: Int, _ bias: Int, to output: inout [UInt8]) {
    var rest = number
    var weight = base
    while true {
      let threshold = min(max(weight - bias, 1), 26)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      weight += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += base
    }
    return steps + 36 * delta / (delta + 38)
  }

  private static let base = 36

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }
}
