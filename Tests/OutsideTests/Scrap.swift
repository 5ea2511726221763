import Foundation
import HealthChecks
@testable import Outside
import Synchronization

/// A file that is gone when nobody needs it any more.
final class Scrap: Sendable {
  let path: String

  init(_ text: String, mode: UInt32 = 0o600) {
    path = NSTemporaryDirectory() + "intake-outside-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    chmod(path, mode)
  }

  deinit { unlink(path) }
}

/// Something that is known a little later.
final class Promise<Value: Sendable>: Sendable {
  private let place: Mutex<Value>

  init(_ first: Value) { place = Mutex(first) }

  var value: Value {
    get { place.withLock { $0 } }
    set { place.withLock { $0 = newValue } }
  }
}

/// A TLS server on this machine with a certificate of any name, by the program openssl; it ends by itself.
final class Certificate: Sendable {
  static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/openssl") }

  let path: String
  let port: Int
  private let folder: String

  init(for name: String) throws {
    folder = NSTemporaryDirectory() + "intake-tls-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/cert.pem"
    let making = """
      openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=\(name) -addext subjectAltName=DNS:\(name) \
      -keyout \(folder)/key.pem -out \(path); echo made
      """
    _ = try Helper.ask(["/bin/sh", "-c", making], "", within: .seconds(20))
    port = 20_000 + Int(getpid()) % 20_000
    let serving = "exec timeout 8 openssl s_server -quiet -www -port \(port) -cert \(path) -key \(folder)/key.pem"
    Thread.begin { _ = try? Helper.ask(["/bin/sh", "-c", serving], "", within: .seconds(8)) }
    // It listens as soon as it has read its key.
    for _ in 0..<100 {
      if (try? Host.connect(to: "127.0.0.1", port: port, within: .milliseconds(100))) != nil { break }
      usleep(30_000)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
