/// Makes lines that look like what bridges send and get: messages, receipts, questions; the same every time.
enum BridgeLikeFrames {
  private static let texts = [
    "None of us can sign in to the portal since this morning.", "影響を受けているのは経理部の全員です。", "２",
    "It says \\\"access denied\\\"\\nand then nothing happens.", "帳單下載失敗，顯示 500 錯誤。😀",
  ]

  /// Gives whole lines, together at least `length` bytes.
  static func make(length: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var bytes = 0
    while bytes < length {
      let line = Array(frame(lines.count).utf8)
      bytes += line.count
      lines.append(line)
    }
    return lines
  }

  private static func frame(_ number: Int) -> String {
    let text = texts[number % texts.count]
    return switch number % 4 {
    case 0:
      """
      {"type":"msg","id":"u-\(number)","conv":"T024/C061/\(number).33","text":"\(text)","lang":"ja",\
      "user":{"id":"U99","name":"Ana"},"private":false,"ts":"2026-11-21T09:00:00Z","files":[{"name":"error.png",\
      "type":"image/png","url":"https://files.example/\(number)"}]}
      """
    case 1: #"{"type":"ok","re":"u-\#(number)","conv":"T024/C061/\#(number).33","turn":\#(number % 200)}"#
    case 2:
      """
      {"type":"say","n":\(number),"id":"c8.\(number).0","re":"u-\(number)","conv":"T024/C061/\(number).33","turn":4,\
      "lang":"ja","key":"ask.impact.scope","kind":"question","text":"影響範囲を教えてください。","expect":"choice",\
      "choices":[{"id":"self","label":"自分だけ","short":"自分"},{"id":"all","label":"全社"}],\
      "plain":["影響範囲を教えてください。","  1) 自分だけ","  2) 全社"]}
      """
    default: #"{"type":"ack","n":\#(number)}"#
    }
  }
}
