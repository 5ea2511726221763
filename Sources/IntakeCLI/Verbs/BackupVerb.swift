import Digest
import Service
import StrictJSON

extension Verb {
  static let backup = Verb(
    name: "backup",
    summary: "copy the store while it is in use",
    operands: "FILE",
    arity: 1...1,
    flags: [.keptStore, .answerJSON],
    details: [
      """
      Talks go on meanwhile, and everything that was answered before is in the copy. It is read through and on the disk \
      before it bears its name; a file that is there already is never overwritten. Never copy the store with cp while it \
      is in use.
      """,
      """
      To restore: end every intake on the store, put the copy in the place of intake.db, and take intake.db-wal and \
      intake.db-shm away. Leave erased.jsonl where it is: what was erased since is then forgotten again.
      """,
    ],
    examples: [
      Example(command: "intake backup /backup/intake-$(date +%F).db", effect: "one copy a day")
    ],
    outcomes: [
      Outcome(code: .fine, meaning: "the copy is whole; its SHA-256 was printed"),
      Outcome(code: .environment, meaning: "there is no store, or the copy cannot be written there"),
    ],
    run: { (invocation: Invocation, console: inout Console) throws(Stop) -> ExitCode in
      let path = try Invocation.absolute(invocation.operands[0])
      let door = try StoreDoor(invocation)
      defer { door.close() }
      let answer = try door.ask(.backup(path))
      let digest = try digest(of: path)
      if invocation.has(.answerJSON) {
        let bytes = answer.object?["bytes"] ?? .null
        console.write(JSONWriter.text(["file": .string(path), "bytes": bytes, "sha256": .string(digest)]) + "\n")
      } else {
        // As sha256sum -c reads it.
        console.write("\(digest)  \(path)\n")
      }
      return .fine
    })

  private static func digest(of path: String) throws(Stop) -> String {
    var digest = SHA256()
    do throws(Reason) {
      let file = try Descriptor(opening: path)
      while case let piece = try file.read(atMost: 1 << 20), !piece.isEmpty { digest.update(piece) }
    } catch {
      throw .obstacle(FileTrouble(attempt: .read, path: path, reason: error))
    }
    return digest.digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
