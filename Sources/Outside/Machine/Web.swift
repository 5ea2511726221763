import CCurl
import Glibc
import HealthChecks

// libcurl is looked for when it is first needed and not when the program starts, so that the program runs on machines
// without it, as long as nobody asks for a web address.

/// The web, by libcurl.
enum Web {
  /// What one request may cost, and what it shows of us.
  struct Request {
    var address: String
    /// Shown only to this address; nothing else is ever told of it.
    var token: String?
    /// By which the server tells whether anything has changed.
    var tag: String?
    var patience: Duration
    var mostBytes: Int
    /// A file of certificates that are trusted instead of the system's.
    var authorities: String?
    /// Whether only the connection is made, certificate included.
    var isConnectionOnly = false
  }

  /// Asks once, and follows nothing; blocks until there is an answer or the patience ends.
  static func get(_ request: Request) throws(SourceFault) -> HTTPAnswer {
    guard WebOrigin(request.address) != nil else { throw .unusable("it is no web address") }
    guard intake_curl_open() == 0 else {
      throw .unusable("libcurl is missing on this machine; install it (on Debian and Ubuntu: apt-get install libcurl4)")
    }
    var answer = unsafe intake_curl_answer()
    unsafe perform(request, &answer)
    defer { unsafe intake_curl_free(&answer) }
    if unsafe answer.is_too_long != 0 { throw .tooLarge(mostBytes: request.mostBytes) }
    if unsafe answer.code != 0 { throw fault(of: unsafe answer.code, reason: text(unsafe answer.reason)) }
    let body = unsafe answer.body.map { unsafe Array(UnsafeBufferPointer(start: $0, count: answer.length)) } ?? []
    let tag = text(unsafe answer.tag)
    let retryAfter = text(unsafe answer.retry_after)
    return HTTPAnswer(
      status: unsafe answer.status, type: text(unsafe answer.type), tag: tag.isEmpty ? nil : tag,
      retryAfter: retryAfter.isEmpty ? nil : retryAfter, body: body)
  }

  private static func perform(_ request: Request, _ answer: inout intake_curl_answer) {
    let texts: [String?] = [
      request.address, request.token.map { "Authorization: Bearer \($0)" }, request.tag.map { "If-None-Match: \($0)" },
      request.authorities, "http,https",
    ]
    let copies = unsafe texts.map { text in unsafe text.flatMap { unsafe strdup($0) } }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let milliseconds = Int(request.patience / .milliseconds(1))
    var wish = unsafe intake_curl_request(
      url: copies[0], authorization: copies[1], condition: copies[2], schemes: copies[4],
      connect_milliseconds: min(milliseconds, 5_000), milliseconds: milliseconds, most_bytes: request.mostBytes,
      authorities: copies[3], connect_only: request.isConnectionOnly ? 1 : 0)
    unsafe intake_curl_get(&wish, &answer)
  }

  /// The numbers of `CURLcode` that make a difference.
  private static func fault(of code: CInt, reason: String) -> SourceFault {
    switch code {
    case 28: .timedOut
    case 35, 51, 58, 60, 77, 83, 91: .certificate(reason)
    case 18, 52, 56: .unreadable(reason)
    default: .unreachable(reason)
    }
  }

  /// A text of C in a place of its own; what is no UTF-8 is mended.
  private static func text<Place>(_ place: Place) -> String {
    unsafe withUnsafeBytes(of: place) { bytes in unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
