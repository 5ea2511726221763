import DialogModel
import HumanText

/// Reads an utterance that answers with a value: the whole of it, or nothing.
struct ValueReading {
  private let form: OpenQuestion.ValueForm

  init(_ form: OpenQuestion.ValueForm) { self.form = form }

  func read(_ utterance: String, _ folded: FoldedText) -> Meaning {
    switch form {
    case .text(let most):
      let scalars = utterance.unicodeScalars
      return .answer(.text(scalars.count > most ? String(scalars.prefix(most)) : utterance))
    case .moment, .amount: return .answer(.text(utterance))
    case .email: return isEmail(folded) ? .answer(.text(folded.text)) : .invalid(utterance)
    case .domain: return isDomain(folded.text.utf8[...]) ? .answer(.text(folded.text)) : .invalid(utterance)
    case .phone: return phone(folded).map { .answer(.text($0)) } ?? .invalid(utterance)
    case .number(let range): return number(folded, in: range, utterance)
    case .code(let pattern): return code(utterance, folded, pattern)
    }
  }

  private func number(_ folded: FoldedText, in range: ClosedRange<Int>, _ utterance: String) -> Meaning {
    let digits = folded.text.utf8.filter { $0 != UInt8(ascii: ",") }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return .unclear }
    guard digits.count <= 15 else { return .invalid(utterance) }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return range.contains(value) ? .answer(.number(value)) : .invalid(utterance)
  }

  /// Codes are compared as their pattern spells them: as written, in capitals, or in small letters.
  private func code(_ utterance: String, _ folded: FoldedText, _ pattern: CodePattern) -> Meaning {
    for candidate in [folded.text.uppercased(), folded.text] where pattern.matches(candidate.unicodeScalars) {
      return .answer(.text(candidate))
    }
    return .invalid(utterance)
  }

  private func isEmail(_ folded: FoldedText) -> Bool {
    let bytes = folded.text.utf8
    guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    guard (1...64).contains(local.count), local.first != UInt8(ascii: "."), local.last != UInt8(ascii: ".") else {
      return false
    }
    guard local.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "@") }) else { return false }
    return isDomain(bytes[bytes.index(after: at)...])
  }

  /// Labels of letters, digits and inner hyphens, at least two of them.
  private func isDomain(_ bytes: Substring.UTF8View) -> Bool {
    guard bytes.count <= 253 else { return false }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2 else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
        && label.allSatisfy { $0 >= 0x80 || isWordByte($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Keeps digits and a leading plus; a number has seven to fifteen digits, as E.164 allows.
  private func phone(_ folded: FoldedText) -> String? {
    var kept = ""
    for scalar in folded.text.unicodeScalars {
      switch scalar {
      case "0"..."9": kept.unicodeScalars.append(scalar)
      case "+": if kept.isEmpty { kept = "+" } else { return nil }
      case " ", "-", "(", ")", ".", "/", "‐", "‑", "–", "−", "ー": continue
      default: return nil
      }
    }
    let digits = kept.utf8.count - (kept.hasPrefix("+") ? 1 : 0)
    return (7...15).contains(digits) ? kept : nil
  }
}
