import KDL
import SourceText

/// One document from the disk or from standard input, and what was read in it.
struct KDLInput {
  let file: SourceFile
  let reading: KDLReading
  private let sources: SourceSet

  /// Reads the file at `path`; `-` is standard input.
  init(_ path: String) throws(Stop) {
    do throws(FileTrouble) {
      file = SourceFile(path: path == "-" ? "<stdin>" : path, bytes: try Files.read(path))
    } catch {
      throw .obstacle(error)
    }
    var sources = SourceSet()
    reading = KDLReader.read(file, as: sources.add(file))
    self.sources = sources
  }

  /// Whether the document may be shown or rewritten.
  var isSound: Bool { !reading.problems.contains { $0.gravity == .error } }

  /// The same document in the form that everybody's files have; nothing where it has errors.
  var laidOut: String? { KDLFormatter.format(file, as: FileID(index: 0)) }

  /// What was noticed, for a person.
  func findings(coloured: Bool) -> String {
    FindingsFormat.text.report(reading.problems, in: sources, coloured: coloured)
  }
}
