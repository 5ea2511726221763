package import StrictJSON

/// Why something that a bridge sent had no effect; the code is for machines, the message for people.
package struct BridgeRefusal: Error, Equatable, Sendable {
  /// What kind of refusal it is; a bridge decides by it whether to try again.
  package enum Code: String, CaseIterable, Sendable {
    // The line is at fault.
    case lineTooLong = "line_too_long"
    case badUTF8 = "bad_utf8"
    case badJSON = "bad_json"
    case badField = "bad_field"
    case unknownType = "unknown_type"
    case version
    // Who it is.
    case authRequired = "auth_required"
    case authFailed = "auth_failed"
    case forbidden
    // What it asks for.
    case idReuse = "id_reuse"
    case gone
    // Not now.
    case busy
    case rate
    case overloaded
    case storeDown = "store_down"
    case storeFull = "store_full"
    case draining
    case `internal`
  }

  /// For machines.
  package var code: Code
  /// For people; it holds nothing of what was sent.
  package var message: String
  /// The message that it is about, as the bridge named it; nil where none could be read.
  package var id: String?
  /// The byte of the line that is at fault.
  package var offset: Int?
  /// When it is worth trying again, in milliseconds.
  package var retry: Int?

  /// Gathers what is told.
  package init(_ code: Code, _ message: String, id: String? = nil, at offset: Int? = nil, retry: Int? = nil) {
    self.code = code
    self.message = message
    self.id = id
    self.offset = offset
    self.retry = retry
  }

  /// As it is told on the wire.
  package var json: JSONValue {
    var object = JSONObject([("type", "error")])
    if let id { object.append("re", .string(id)) }
    object.append("code", .string(code.rawValue))
    if let offset { object.append("at", .integer(offset)) }
    if let retry { object.append("retry_ms", .integer(retry)) }
    object.append("message", .string(message))
    return .object(object)
  }

  /// A line that is no JSON object as we want it.
  init(_ fault: JSONFault) {
    switch fault.reason {
    case .tooLong: self.init(.lineTooLong, "a line has at most \(Limits.lineInBytes) bytes")
    case .invalidUTF8: self.init(.badUTF8, "the line is no UTF-8", at: fault.offset)
    default: self.init(.badJSON, fault.reason.rule, at: fault.offset)
    }
  }
}
