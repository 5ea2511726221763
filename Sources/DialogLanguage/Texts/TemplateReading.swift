import DialogModel
import SourceText

/// Why a text cannot be taken apart.
enum TemplateFault: Error, Equatable {
  case unclosedBrace
  case strayBrace
  case unknownName(String)
}

/// Takes a text apart into what is said as it stands and what is filled in.
struct TemplateReader {
  /// Resolves the name between two braces.
  let resolve: (String) -> Placeholder?

  func read(_ text: String) throws(TemplateFault) -> Template {
    var pieces: [Template.Piece] = []
    var literal = String.UnicodeScalarView()
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.popFirst() {
      if scalar == "{" || scalar == "}", scalars.first == scalar {
        scalars.removeFirst()
        literal.append(scalar)
      } else if scalar == "{" {
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        literal = String.UnicodeScalarView()
        pieces.append(.place(try placeholder(in: &scalars)))
      } else if scalar == "}" {
        throw .strayBrace
      } else {
        literal.append(scalar)
      }
    }
    if !literal.isEmpty { pieces.append(.text(String(literal))) }
    return Template(pieces: pieces)
  }

  private func placeholder(
    in scalars: inout Substring.UnicodeScalarView
  ) throws(TemplateFault) -> Placeholder {
    guard let end = scalars.firstIndex(of: "}") else { throw .unclosedBrace }
    let name = String(scalars[..<end])
    scalars = scalars[scalars.index(after: end)...]
    guard let placeholder = resolve(name) else { throw .unknownName(name) }
    return placeholder
  }
}
