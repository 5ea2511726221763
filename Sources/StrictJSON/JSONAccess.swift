// For those who read records: `record["ticket"]?.object?["key"]?.string` is nothing wherever the record differs
// from what was expected, so that one `guard` answers for the whole way.

extension JSONValue {
  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// What an integer is worth; `1.0` and `1e3` are decimals and none.
  package var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The digits of any number, whole ones as well.
  package var decimal: JSONDecimal? {
    switch self {
    case .decimal(let decimal): decimal
    case .integer(let number): JSONDecimal(scanned: String(number))
    default: nil
    }
  }

  /// Whether it says yes or no; no other value does, not even 0.
  package var boolean: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }

  /// The elements between brackets.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members between braces.
  package var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }
}
