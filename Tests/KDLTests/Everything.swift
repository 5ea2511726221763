/// Holds every kind of token, and every way to nest them.
let everything = """
  /- kdl-version 2
  // 質問
  step "opening" tries=2 then=(t)"不明" { // why
      ask \"""
          こんにちは\\
            。 \\u{3042}\\n
          \""" #"raw\\"# ##\"""
          raw "#
          \"""## #true #null #-inf
      /- go 0x1F /-b=1.5e-3 \\ // on
          e /* f /* g */ */ "h\\ \\ti" { c; d } /-{ c; d }
  }

  """

/// Takes away each byte in turn, or puts a sign of the language in its place.
func everySlightDamage(to text: String) -> [[UInt8]] {
  let bytes = Array(text.utf8)
  return bytes.indices.flatMap { index in
    let changed = Array("\"{}/\\#=(;\n \u{1}r".utf8).map { sign in
      bytes[..<index] + [sign] + bytes[(index + 1)...]
    }
    return (changed + [bytes[..<index] + bytes[(index + 1)...]]).map(Array.init)
  }
}
