/// Spells `text` as a Swift literal that yields exactly its bytes.
///
/// Line ends are escaped, because the compiler reads a bare CR LF in a literal as LF; whatever could be
/// mistaken for the language or cannot be seen is escaped too. A line of the text stays a line of the source.
package func swiftLiteral(of text: String) -> String {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  var literal = "\"\"\"\n"
  for (index, line) in lines.enumerated() {
    let isLast = index == lines.count - 1
    for scalar in line { literal += escaped(scalar) }
    if !isLast { literal += "\\n" }
    // A backslash joins this line to the next; the last line must not have one.
    if index < lines.count - 2 || (!isLast && lines.last?.isEmpty == false) { literal += "\\\n" }
  }
  return literal + "\n\"\"\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\\": "\\\\"
  case "\"": "\\\""
  case _ where isPlain(scalar): String(scalar)
  default: "\\u{\(String(scalar.value, radix: 16))}"
  }
}

/// Letters, marks, digits, signs and the ordinary space; no control, no other space, nothing unassigned.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
  case .spaceSeparator: scalar == " "
  default: true
  }
}
