/// Turns a JSON value into UTF-8, byte for byte the same on every machine.
package struct JSONWriter {
  /// Whether white space is added for a person's eyes.
  package enum Form: Sendable {
    /// One line without a line end, as wires and logs want it.
    case compact
    /// One member or element a line, two blanks a level.
    case pretty
  }

  private let form: Form
  private var depth = 0
  private var bytes: [UInt8] = []

  /// Writes `value` as a string of its own.
  package static func text(_ value: JSONValue, _ form: Form = .compact) -> String {
    var bytes: [UInt8] = []
    append(value, form, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes `value` behind what `buffer` already holds, so that a caller can reuse one buffer.
  package static func append(_ value: JSONValue, _ form: Form = .compact, to buffer: inout [UInt8]) {
    var writer = JSONWriter(form: form)
    swap(&writer.bytes, &buffer)  // moved in and out again, never copied
    writer.write(value)
    swap(&writer.bytes, &buffer)
  }

  private init(form: Form) { self.form = form }

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .boolean(let truth): put(truth ? "true" : "false")
    case .integer(let number): put(String(number))
    case .decimal(let decimal): put(decimal.digits)
    case .string(let text): writeQuoted(text)
    case .array(let elements):
      writeList("[", elements, "]") { $0.write($1) }
    case .object(let object):
      writeList("{", object.members, "}") { writer, member in
        writer.writeQuoted(member.name)
        writer.put(writer.form == .pretty ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func writeList<Item>(
    _ opening: String, _ items: [Item], _ closing: String, writeItem: (inout JSONWriter, Item) -> Void
  ) {
    put(opening)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { put(",") }
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    put(closing)
  }

  private mutating func breakLine() {
    guard form == .pretty else { return }
    put("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func writeQuoted(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      if let escape = JSONEscape.of(scalar) {
        put(escape)
      } else {
        for byte in scalar.utf8 { bytes.append(byte) }  // too few to be appended as a sequence
      }
    }
    put("\"")
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
