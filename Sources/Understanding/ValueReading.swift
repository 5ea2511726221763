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
    case .moment: return .answer(.text(utterance))
    case .amount: return amount(utterance, folded)
    case .email: return isEmail(folded) ? .answer(.text(folded.text)) : .invalid(utterance)
    case .domain: return isDomain(folded.text.utf8[...]) ? .answer(.text(folded.text)) : .invalid(utterance)
    case .phone: return phone(folded).map { .answer(.text($0)) } ?? .invalid(utterance)
    case .number(let range): return number(folded, in: range, utterance)
    case .code(let pattern): return code(utterance, folded, pattern)
    }
  }

  private func number(_ folded: FoldedText, in range: ClosedRange<Int>, _ utterance: String) -> Meaning {
    var digits = folded.text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let groups = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return .unclear }
    // A comma parts thousands; "1,5" may mean anything.
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count == 1 || groups[0].count <= 3 else {
      return .invalid(utterance)
    }
    let kept = groups.joined()
    guard kept.count <= Limits.digitsOfNumber else { return .invalid(utterance) }
    let size = kept.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let value = isNegative ? -size : size
    return range.contains(value) ? .answer(.number(value)) : .invalid(utterance)
  }

  /// Codes may be typed as their pattern spells them, or in capitals or small letters throughout.
  private func code(_ utterance: String, _ folded: FoldedText, _ pattern: CodePattern) -> Meaning {
    let written = FoldedText(utterance, keepingCase: true).text
    for candidate in [written, folded.text.uppercased(), folded.text] where pattern.matches(candidate.unicodeScalars) {
      return .answer(.text(candidate))
    }
    return .invalid(utterance)
  }

  /// Anything with a digit in it; what it amounts to is read by a person until amounts are taken apart.
  private func amount(_ utterance: String, _ folded: FoldedText) -> Meaning {
    folded.text.utf8.contains { (0x30...0x39).contains($0) } ? .answer(.text(utterance)) : .invalid(utterance)
  }

  private func isEmail(_ folded: FoldedText) -> Bool {
    let bytes = folded.text.utf8
    guard bytes.count <= Limits.emailInBytes, let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = bytes[..<at]
    guard (1...Limits.emailNameInBytes).contains(local.count), local.first != UInt8(ascii: "."),
      local.last != UInt8(ascii: ".")
    else {
      return false
    }
    guard local.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "@") }) else { return false }
    return isDomain(bytes[bytes.index(after: at)...])
  }

  /// Labels of letters, digits and inner hyphens, at least two of them.
  private func isDomain(_ bytes: Substring.UTF8View) -> Bool {
    guard bytes.count <= Limits.domainInBytes else { return false }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2 else { return false }
    return labels.allSatisfy { label in
      (1...Limits.domainLabelInBytes).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
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
    return Limits.digitsOfPhone.contains(digits) ? kept : nil
  }
}
