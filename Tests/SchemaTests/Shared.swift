import Glibc

/// What stands beside the project in its house, and need not.
enum Shared {
  static let tickets = ["ticket_azure_escalation.json", "ticket_billing.json"]

  static let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared"

  static let isThere = access(folder + "/schema/ticket.schema.json", R_OK) == 0

  struct Unreadable: Error {}

  static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen("\(folder)/\(path)", "r") else { throw Unreadable() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
