/// What Japanese and Chinese say behind a number, in folded form.
enum Counters {
  /// People and things; behind them a number says how many.
  static let ofThings = [
    "人", "名", "台", "个", "件", "つ", "位", "社", "枚", "通", "张", "笔", "にん", "めい", "个人", "名様", "人です", "名です", "台です",
    "件です", "つです", "个です",
  ]

  /// Behind these a number says which one.
  static let ofPlaces: [String] = {
    let counted = ["番", "つ", "个", "こ", "件", "人", "名", "台", "行", "枚", "ばん"].flatMap { [$0 + "目", $0 + "め"] }
    let places = counted + ["目", "め", "番", "ばん", "项", "种", "条", "行", "家", "次", "题", "点", "号"]
    return places + places.flatMap { place in ["の", "のもの", "のやつ", "です"].map { place + $0 } }
  }()

  /// Whether `scalar` behind a number in a text makes it count something, so that 三人 is a number and 三菱 is none.
  static func begin(with scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "ヶ", "ケ", "カ", "か", "箇": next == "月" || next == "所"
    case "小": next == "时"
    case "分": next != "之"
    default: single.contains(scalar)
    }
  }

  /// ひとつ and ひとり, which are numbers before their counter.
  static func spokenNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> (value: Int, length: Int)? {
    for (value, words) in spoken.enumerated() {
      for word in words where scalars.starts(with: word.unicodeScalars) { return (value, word.unicodeScalars.count) }
    }
    return nil
  }

  private static let single: Set<Unicode.Scalar> = [
    "人", "名", "台", "个", "件", "时", "秒", "日", "天", "月", "年", "周", "円", "元", "位", "つ", "番", "社", "枚", "回", "张",
    "笔", "%",
  ]

  private static let spoken = [
    ["ぜろ"], ["ひとつ", "ひとり"], ["ふたつ", "ふたり"], ["みっつ"], ["よっつ"], ["いつつ"], ["むっつ"], ["ななつ"], ["やっつ"], ["ここのつ"],
    ["とお"],
  ]
}
