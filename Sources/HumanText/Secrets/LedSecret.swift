/// Finds what a word announces: "password: …", 密碼是…, "verification code …".
enum LedSecret {
  static func finds(in signs: [Unicode.Scalar]) -> [SecretFind] {
    var finds: [SecretFind] = []
    var place = 0
    while place < signs.count {
      guard let lead = leads.first(where: { $0.stands(at: place, in: signs) }) else {
        place += 1
        continue
      }
      let end = place + lead.word.count
      guard let find = secret(behind: end, of: lead.kind, in: signs) else {
        place = end
        continue
      }
      finds.append(find)
      place = find.range.upperBound
    }
    return finds
  }

  /// A word that announces a secret.
  private struct Lead {
    let word: [Unicode.Scalar]
    let kind: MaskedText.Secret

    func stands(at place: Int, in signs: [Unicode.Scalar]) -> Bool {
      guard place + word.count <= signs.count, signs[place].small == word[0] else { return false }
      if word[0].isLatin, place > 0, signs[place - 1].isLatin { return false }
      return word.indices.allSatisfy { signs[place + $0].small == word[$0] }
    }
  }

  /// Longer words before the shorter ones inside them.
  private static let leads: [Lead] =
    [
      "one-time password", "one time password", "verification code", "security code", "one-time code", "one time code",
      "login code", "sign-in code", "mfa code", "2fa code", "authenticator code", "passcode", "otp", "cvv", "cvc",
      "ワンタイムパスワード", "ワンタイムコード", "認証コード", "確認コード", "セキュリティコード", "暗証番号",
      "一次性密碼", "動態密碼", "驗證碼", "安全碼",
    ].map { Lead(word: Array($0.unicodeScalars), kind: .code) }
    + ["password", "passwd", "pwd", "passphrase", "パスワード", "密碼", "密码"].map {
      Lead(word: Array($0.unicodeScalars), kind: .password)
    }
    + [
      "client_secret", "client secret", "secret key", "access key", "accesskey", "accountkey", "sharedaccesskey",
      "sharedaccesssignature", "api key", "api_key", "apikey", "access token", "access_token", "refresh_token",
      "bearer",
      "アクセスキー", "シークレット", "金鑰", "存取金鑰",
    ].map { Lead(word: Array($0.unicodeScalars), kind: .key) }

  /// Between the word and the secret stand at most so many signs: `" is now: "` and no sentence.
  private static let longestBridge = 12

  /// Words that bridge, beside signs.
  private static let bridges = ["is", "was", "now", "=", "は", "が", "是", "為", "：", ":", "\"", "'", "「", "『", " "]
    .map { Array($0.unicodeScalars) }

  private static func secret(behind end: Int, of kind: MaskedText.Secret, in signs: [Unicode.Scalar]) -> SecretFind? {
    var place = end
    var isSet = false
    var isBridged = false
    while place < signs.count, place - end < longestBridge,
      let bridge = bridges.first(where: { bridge in
        place + bridge.count <= signs.count && bridge.indices.allSatisfy { signs[place + $0].small == bridge[$0] }
          && (!bridge[0].isLatin || place + bridge.count == signs.count || !signs[place + bridge.count].isLatin)
      })
    {
      if bridge[0] == "=" || bridge[0] == ":" { isSet = true }
      isBridged = true
      place += bridge.count
    }
    guard isBridged else { return nil }
    let word = word(in: signs, from: place)
    guard isSecret(signs[word], kind, isSet: isSet) else { return nil }
    return SecretFind(range: word, kind: kind)
  }

  /// A run of signs without a space, up to what ends a value in a list or a quotation.
  private static func word(in signs: [Unicode.Scalar], from start: Int) -> Range<Int> {
    var end = start
    while end < signs.count, signs[end].isGraphic, !["\"", ";", "&"].contains(signs[end]) { end += 1 }
    while end > start, [".", ",", ")", "'", "!", "?"].contains(signs[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isSecret(_ word: ArraySlice<Unicode.Scalar>, _ kind: MaskedText.Secret, isSet: Bool) -> Bool {
    switch kind {
    case .card: return false
    case .code: return (3...8).contains(word.count) && word.allSatisfy(\.isDigit)
    case .key: return word.count >= 16 && word.contains(where: \.isDigit)
    case .password:
      guard word.count >= 4 else { return false }
      let isMixed =
        word.contains { $0.isDigit || !$0.isLatin && $0 != "-" && $0 != "/" }
        || word.dropFirst().contains { ("A"..."Z").contains($0) } && word.contains { ("a"..."z").contains($0) }
      // "password: incorrect" is a message; "password: sunshine" is not.
      return isMixed || isSet && !states.contains { $0.elementsEqual(word.map(\.small)) }
    }
  }

  /// What is said of a password, and is none.
  private static let states = [
    "incorrect", "invalid", "required", "expired", "wrong", "reset", "changed", "missing", "empty", "forgotten",
    "unknown", "failed", "denied", "none", "null", "error", "policy", "prompt", "window", "field", "protected",
  ].map { Array($0.unicodeScalars) }
}
