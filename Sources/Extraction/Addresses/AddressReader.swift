/// Addresses of mail, pages, machines, and identifiers made by machines: they stand in runs without blanks.
struct AddressReader {
  let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  func facts() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < letters.count {
      guard isPart(letters.row[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < letters.count, isPart(letters.row[end]) { end += 1 }
      read(index..<end, into: &found)
      index = end
    }
    return found
  }

  /// What an address may hold; letters of other alphabets only as far as domains have them.
  private func isPart(_ letter: Unicode.Scalar) -> Bool {
    if letter.isASCII { return letter > " " && letter != "<" && letter != ">" && letter != "\"" && letter != "|" }
    return letter.isLatin
  }

  private func read(_ run: Range<Int>, into found: inout [Found]) {
    var rest = run
    // A link goes on to the blank.
    if let link = link(in: run) {
      read(run.lowerBound..<link.range.lowerBound, into: &found)
      found.append(link)
      rest = link.range.upperBound..<run.upperBound
    }
    for piece in pieces(of: rest) { if let fact = piece.isEmpty ? nil : fact(piece) { found.append(fact) } }
  }

  /// Cuts at signs that part one address from the next.
  private func pieces(of run: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = run.lowerBound
    for index in run where ",;()=*!'`{}".unicodeScalars.contains(letters.row[index]) {
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<run.upperBound)
    return pieces
  }

  private func fact(_ piece: Range<Int>) -> Found? {
    let piece = trimmed(piece)
    guard piece.count >= 2 else { return nil }
    if let guid = guid(piece) { return guid }
    if let at = piece.last(where: { letters.row[$0] == "@" }) { return email(piece, at) }
    if let ip = IPAddress.find(in: letters, piece) { return Found(value: .ip(letters.text(ip)), range: ip) }
    return domain(piece)
  }

  /// Without the marks of the sentence around it.
  private func trimmed(_ piece: Range<Int>) -> Range<Int> {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, ".-_/?#&+[%~".unicodeScalars.contains(letters.row[start]), letters.row[start] != ":" {
      start += 1
    }
    while start < end, ".-_/?#&+%~".unicodeScalars.contains(letters.row[end - 1]) { end -= 1 }
    return start..<end
  }

  private func email(_ piece: Range<Int>, _ at: Int) -> Found? {
    var start = at
    while start > piece.lowerBound, isName(letters.row[start - 1]) { start -= 1 }
    while start < at, letters.row[start] == "." { start += 1 }
    guard 1...Limits.emailNameInLetters ~= at - start, letters.row[at - 1] != "." else { return nil }
    if letters[at + 1] == "[" {
      guard let close = (at + 2..<piece.upperBound).first(where: { letters.row[$0] == "]" }) else { return nil }
      guard let ip = IPAddress.find(in: letters, at + 2..<close), ip == at + 2..<close else { return nil }
      return Found(value: .email(letters.text(start..<close + 1)), range: start..<close + 1)
    }
    var end = at + 1
    while end < piece.upperBound, isHost(letters.row[end]) { end += 1 }
    while end > at + 1, !letters.isLatin(end - 1), !letters.isDigit(end - 1) { end -= 1 }
    guard end - start <= Limits.emailInLetters, DomainName.isDomain(letters, at + 1..<end) else { return nil }
    return Found(value: .email(letters.text(start..<end)), range: start..<end)
  }

  private func isName(_ letter: Unicode.Scalar) -> Bool {
    letter.isLatin || letter.isDigit
      || "._%+-/&#".unicodeScalars.contains(letter) && letter != "/" && letter != "&" && letter != "#"
  }

  private func isHost(_ letter: Unicode.Scalar) -> Bool {
    letter.isLatin || letter.isDigit || letter == "." || letter == "-"
  }

  private func domain(_ piece: Range<Int>) -> Found? {
    var end = piece.lowerBound
    while end < piece.upperBound, isHost(letters.row[end]) { end += 1 }
    var host = end
    while host > piece.lowerBound, letters.row[host - 1] == "." || letters.row[host - 1] == "-" { host -= 1 }
    guard DomainName.isDomain(letters, piece.lowerBound..<host), DomainName.isLikely(letters, piece.lowerBound..<host)
    else { return nil }
    guard piece.lowerBound == 0 || letters[piece.lowerBound - 1] != "@" else { return nil }
    // With a path or a port it is the address of a page.
    let isPage = end < piece.upperBound && "/:?#".unicodeScalars.contains(letters.row[end])
    let isWeb = letters.text(piece.lowerBound..<min(piece.lowerBound + 4, host)) == "www."
    if isPage || isWeb {
      let whole = isPage ? piece : piece.lowerBound..<host
      return Found(value: .url(letters.text(whole)), range: whole)
    }
    guard end == piece.upperBound else { return nil }
    return Found(value: .domain(DomainName(letters.text(piece.lowerBound..<host))), range: piece.lowerBound..<host)
  }

  /// `https://…` anywhere in a run.
  private func link(in run: Range<Int>) -> Found? {
    var index = run.lowerBound
    while index + 2 < run.upperBound {
      guard letters.row[index] == ":", letters.row[index + 1] == "/", letters.row[index + 2] == "/" else {
        index += 1
        continue
      }
      for scheme in ["https", "http", "ftps", "ftp"] {
        let start = index - scheme.unicodeScalars.count
        guard start >= run.lowerBound, letters.text(start..<index) == scheme,
          start == run.lowerBound || !letters.isLatin(start - 1)
        else {
          continue
        }
        return link(from: start, host: index + 3, to: run.upperBound)
      }
      return nil
    }
    return nil
  }

  private func link(from start: Int, host: Int, to limit: Int) -> Found? {
    var end = limit
    while end > host, ".,;:!?)'\"]}*".unicodeScalars.contains(letters.row[end - 1]) { end -= 1 }
    var stop = host
    while stop < end, isHost(letters.row[stop]) { stop += 1 }
    let name = host..<stop
    guard !name.isEmpty, stop == end || "/:?#".unicodeScalars.contains(letters.row[stop]) else { return nil }
    let isLocal = letters.text(name) == "localhost"
    guard isLocal || IPAddress.find(in: letters, name) == name || DomainName.isDomain(letters, name) else { return nil }
    return Found(value: .url(letters.text(start..<end)), range: start..<end)
  }

  /// Eight, four, four, four and twelve hexadecimal digits, with or without braces.
  private func guid(_ piece: Range<Int>) -> Found? {
    guard piece.count == 36 else { return nil }
    for (offset, index) in piece.enumerated() {
      let isHyphen = [8, 13, 18, 23].contains(offset)
      guard isHyphen ? letters.row[index] == "-" : letters.row[index].isHexDigit else { return nil }
    }
    return Found(value: .guid(letters.text(piece)), range: piece)
  }
}

extension Unicode.Scalar {
  var isHexDigit: Bool { isDigit || "a"..."f" ~= self }
}
