import DialogModel
import HumanText

/// Lines for a person, as bytes.
struct LineWriter {
  /// Whether line ends have to be whole, as for a telnet that takes bytes as they are.
  var endsWithReturn = false

  /// What is said, and the numbered list of what can be chosen.
  func write(_ reply: Reply, to bytes: inout [UInt8]) {
    write(reply.text, to: &bytes)
    guard reply.isNumbered else { return }
    for (index, choice) in reply.choices.enumerated() { write("  \(index + 1)) \(choice.label)", to: &bytes) }
  }

  /// One or several lines; whatever could drive the reader's screen is left out.
  func write(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars {
        if scalar == "\n" {
          end(&bytes)
        } else if !scalar.drivesScreens {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
        }
      }
    }
    end(&bytes)
  }

  func end(_ bytes: inout [UInt8]) {
    if endsWithReturn { bytes.append(0x0D) }
    bytes.append(0x0A)
  }
}
