import DialogModel
import SourceText

/// Why a text cannot be taken apart.
struct TemplateFault: Error, Equatable {
  enum Reason: Equatable {
    case unclosedBrace
    case strayBrace
    /// A full-width brace, which fills nothing in.
    case wideBrace(Unicode.Scalar)
    case unknownName(String)
  }
  var reason: Reason
  /// UTF-8 offsets of what is meant.
  var range: Range<Int>
}

/// Takes a text apart into what is said as it stands and what is filled in.
struct TemplateReader {
  /// Resolves the name between two braces.
  let resolve: (String) -> Placeholder?

  func read(_ text: String) throws(TemplateFault) -> Template {
    var pieces: [Template.Piece] = []
    var literal = String.UnicodeScalarView()
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.first {
      let offset = text.utf8.distance(from: text.startIndex, to: scalars.startIndex)
      scalars.removeFirst()
      if scalar == "{" || scalar == "}", scalars.first == scalar {
        scalars.removeFirst()
        literal.append(scalar)
      } else if scalar == "{" {
        if !literal.isEmpty { pieces.append(.text(String(literal))) }
        literal = String.UnicodeScalarView()
        pieces.append(.place(try placeholder(in: &scalars, behind: offset)))
      } else if scalar == "｛" || scalar == "｝" {
        throw TemplateFault(reason: .wideBrace(scalar), range: offset..<offset + 3)
      } else if scalar == "}" {
        throw TemplateFault(reason: .strayBrace, range: offset..<offset + 1)
      } else {
        literal.append(scalar)
      }
    }
    if !literal.isEmpty { pieces.append(.text(String(literal))) }
    return Template(pieces: pieces)
  }

  private func placeholder(
    in scalars: inout Substring.UnicodeScalarView, behind offset: Int
  ) throws(TemplateFault) -> Placeholder {
    guard let end = scalars.firstIndex(where: { $0 == "}" || $0 == "{" }), scalars[end] == "}" else {
      throw TemplateFault(reason: .unclosedBrace, range: offset..<offset + 1)
    }
    let name = String(scalars[..<end])
    scalars = scalars[scalars.index(after: end)...]
    guard let placeholder = resolve(name) else {
      throw TemplateFault(reason: .unknownName(name), range: offset..<offset + name.utf8.count + 2)
    }
    return placeholder
  }
}
