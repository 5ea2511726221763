// JSON is built as a value and written afterwards. A writer that is told "begin object, key, value,
// end" would be a little leaner, but it can be told nonsense: two keys in a row, an array that is
// never closed. A tree cannot be unbalanced, compares in tests, and is what a reader yields anyway.
//
// Members keep the order in which they were given, because people read tickets and diagnostics from
// top to bottom, and because equal values then give equal bytes.

/// A JSON document, or a part of one.
///
/// Strings are equal when their scalars are: "é" can be written in two ways, and JSON tells them apart. A value is
/// never the key of a map, because hashing a stranger's combining marks takes the square of their number.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// Readers keep it exactly only up to 9,007,199,254,740,991 on either side; send larger ones as strings.
  case integer(Int)
  case decimal(JSONDecimal)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Wraps `text`, or gives `null` where there is none.
  package static func optional(_ text: String?) -> JSONValue {
    text.map { .string($0) } ?? .null
  }
}

extension JSONValue: Equatable {
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.decimal(let left), .decimal(let right)): left == right
    case (.string(let left), .string(let right)): left.isSame(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension String {
  /// Compares byte by byte, where `==` would take letters for equal that only look alike.
  func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Lets code write values as they look in JSON.
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(JSONObject(members)) }
}
