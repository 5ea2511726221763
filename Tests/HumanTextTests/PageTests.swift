import HumanText
import Testing

/// What people read in terminals of three widths, as they see it.
@Suite struct `A page` {
  private static let english = """
    We could not reach https://status.example.com/api/v2/incidents?since=2026-11-21 just now. Is it only you, or others too?
    """
  private static let japanese = "「メールが届かない」とのこと、承知しました（影響：全社）。いつからですか？ちょっと確認しますので、https://status.example.com をご覧ください。"
  private static let chinese = "我們無法連線到「Exchange Online」，請問有多少人受影響？（只有您、部分同事，或是全公司。）"

  @Test(arguments: [
    (
      20, english,
      """
      We could not reach
      https://status.
      example.com/api/v2/
      incidents?since=
      2026-11-21 just now.
      Is it only you, or
      others too?
      """
    ),
    (
      40, english,
      """
      We could not reach
      https://status.example.com/api/v2/
      incidents?since=2026-11-21 just now. Is
      it only you, or others too?
      """
    ),
    (
      80, english,
      """
      We could not reach https://status.example.com/api/v2/incidents?since=2026-11-21
      just now. Is it only you, or others too?
      """
    ),
    (
      20, japanese,
      """
      「メールが届かない」
      とのこと、承知しまし
      た（影響：全社）。い
      つからですか？ちょっ
      と確認しますので、
      https://status.
      example.com をご覧く
      ださい。
      """
    ),
    (
      40, japanese,
      """
      「メールが届かない」とのこと、承知しまし
      た（影響：全社）。いつからですか？ちょっ
      と確認しますので、
      https://status.example.com をご覧くださ
      い。
      """
    ),
    (
      80, japanese,
      """
      「メールが届かない」とのこと、承知しました（影響：全社）。いつからですか？ちょっ
      と確認しますので、https://status.example.com をご覧ください。
      """
    ),
    (
      20, chinese,
      """
      我們無法連線到
      「Exchange
      Online」，請問有多少
      人受影響？（只有您、
      部分同事，或是全公
      司。）
      """
    ),
    (
      40, chinese,
      """
      我們無法連線到「Exchange Online」，請問
      有多少人受影響？（只有您、部分同事，或是
      全公司。）
      """
    ),
    (
      80, chinese,
      """
      我們無法連線到「Exchange Online」，請問有多少人受影響？（只有您、部分同事，或是
      全公司。）
      """
    ),
  ])
  func `reads well at any width`(_ width: Int, _ text: String, _ page: String) {
    #expect(Wrap(width: width).lines(of: text).joined(separator: "\n") == page)
  }
}
