import Testing

/// One thing that strangers or the machine do to a server, under its number in the list of faults.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let number: Int
  let title: String
  var flags: [String] = []
  var shell = "umask 022"
  /// Plays it; the base line is looked at behind it.
  let play: @Sendable (LiveServer) throws -> Void

  init(
    _ number: Int, _ title: String, flags: [String] = [], shell: String = "umask 022",
    play: @escaping @Sendable (LiveServer) throws -> Void
  ) {
    (self.number, self.title, self.flags, self.shell, self.play) = (number, title, flags, shell, play)
  }

  var testDescription: String { "\(number): \(title)" }
}

extension Client {
  /// Somebody who has been greeted.
  static func greeted(_ server: LiveServer, from address: String = "127.0.0.1") throws -> Client {
    let client = try Client(server, from: address)
    client.expect("What is the matter?")
    client.read(atMost: .milliseconds(200)) { $0.text.hasSuffix("\n\n") }
    client.forget()
    return client
  }

  /// Sends bytes in pieces that end behind these places, a moment apart.
  func send(_ bytes: [UInt8], cutAt cuts: [Int]) {
    var start = 0
    for cut in cuts + [bytes.count] {
      send(Array(bytes[start..<cut]))
      start = cut
      if cut < bytes.count { _ = read(atMost: .milliseconds(1)) { _ in false } }
    }
  }
}
