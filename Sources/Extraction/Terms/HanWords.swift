/// Japanese and Chinese words that numbers and times are made of, in the plain form of `Letters`.
enum HanWords {
  static let all: [(words: String, sense: Sense)] = days + weekdays + units + joints + counters

  private static let days: [(words: String, sense: Sense)] = [
    ("今日|本日|今天|きょう", .day(0)), ("明日|明天|翌日|あした|あす", .day(1)), ("昨日|昨天|前日|きのう|前の日", .day(-1)),
    ("明後日|明后日|後天|后天|あさって", .day(2)), ("一昨日|前天|おととい", .day(-2)), ("大後天|しあさって", .day(3)), ("大前天", .day(-3)),
    ("今朝|今早|今天早上|けさ", .partOfDay(0, .morning)), ("今晚|今夜|今夕|今宵|今天晚上", .partOfDay(0, .evening)),
    ("昨晚|昨夜|昨夕|ゆうべ|昨日夜", .partOfDay(-1, .night)), ("明早|明朝", .partOfDay(1, .morning)), ("明晚", .partOfDay(1, .evening)),
    ("昨早", .partOfDay(-1, .morning)), ("前晚|一昨夜", .partOfDay(-2, .night)),
    ("午前中|午前|早上|上午|早晨|清晨|早间|早朝|朝|早", .part(.morning)), ("午後|下午|午后|昼過ぎ", .part(.afternoon)),
    ("夕方|傍晚|晚上|晚间|晚|夜间", .part(.evening)), ("夜中|深夜|夜晚|夜里|夜", .part(.night)), ("凌晨|未明|明け方|半夜", .part(.dawn)),
    ("正午|中午|正午時", .part(.noon)), ("昼|お昼|昼休み|昼間|午休", .part(.lunch)), ("真夜中|零点|零時|午夜", .part(.midnight)),
    ("一日の終わり|一日结束", .part(.end)),
    ("先|上上|先々", .shift(-1)), ("上個|上|去|昨|前|上一", .shift(-1)), ("今|本|当|這個|這|這一", .shift(0)),
    ("来|下個|下|次の|次|翌|明|下一", .shift(1)), ("下下|再来|下下個", .shift(2)), ("上上個", .shift(-2)),
    ("日本时间|日本時間|台北时间|台灣時間", .zone(540)),
    ("令和", .era(2_018)), ("平成", .era(1_988)), ("昭和", .era(1_925)), ("大正|民國", .era(1_911)), ("明治", .era(1_867)),
    ("大晦日|除夕|大年三十", .holiday(month: 12, day: 31)), ("元旦|元日", .holiday(month: 1, day: 1)),
    ("正月|お正月", .holiday(month: 1, day: 0)), ("聖誕節|クリスマス|聖誕", .holiday(month: 12, day: 25)),
  ]

  private static let weekdays: [(words: String, sense: Sense)] = {
    let japanese = "月火水木金土日".unicodeScalars.enumerated().map {
      ("\($1)曜日|\($1)曜", Sense.weekday($0 + 1, isDoubtful: false))
    }
    let chinese = "一二三四五六日".unicodeScalars.enumerated().map {
      ("周\($1)|星期\($1)|禮拜\($1)|拜\($1)", Sense.weekday($0 + 1, isDoubtful: false))
    }
    return japanese + chinese + [("周天|星期天|禮拜天", .weekday(7, isDoubtful: false))]
  }()

  private static let units: [(words: String, sense: Sense)] = [
    ("秒間|秒鐘|秒", .word(.hanSecond)), ("分鐘|分間", .unit(.minute)), ("分", .word(.hanMinute)),
    ("時間|小時|個小時|鐘頭|個鐘頭|個鐘", .unit(.hour)), ("時|点|點鐘", .word(.hanHour)), ("日間|天", .unit(.day)),
    ("日|号", .word(.hanDay)), ("営業日|工作天|工作日|個工作天|個工作日", .unit(.workday)),
    ("週間|星期|個星期|禮拜|個禮拜", .unit(.week)), ("周|個周", .word(.hanWeek)), ("周末|個周末", .word(.hanWeekend)),
    ("か月|ヶ月|カ月|ケ月|箇月|個月|か月間|ヶ月間|カ月間", .unit(.month)), ("月", .word(.hanMonth)), ("ひと月", .unit(.month)),
    ("年間", .unit(.year)), ("年", .word(.hanYear)), ("季度|四半期|個季度", .unit(.quarter)), ("世紀", .unit(.century)),
    ("年代", .unit(.decade)), ("月末|月底", .word(.hanMonthEnd)), ("年末|年底", .word(.hanYearEnd)), ("半", .word(.hanHalf)),
    ("泊", .unit(.night)),
  ]

  private static let joints: [(words: String, sense: Sense)] = [
    ("の|的", .word(.hanOf)), ("自從|從|自", .word(.hanFrom)), ("から", .word(.hanSince)), ("到|至", .word(.hanTo)),
    ("まで|為止|为止", .word(.hanUntil)), ("以来|以降|以後|之後開始|開始|起|以来ずっと|より", .word(.hanSince)),
    ("之後|以后|後|后|あと", .word(.hanAfter)), ("以前|之前|前|まえ", .word(.hanBefore)),
    ("或之後|及之後|及以後|またはその後|またはその后|及びその後|とその後|或以後", .word(.hanSince)),
    ("或之前|及之前|及以前|またはその前|及びその前|とその前|或以前", .word(.hanUntil)),
    ("大約|大概|約|差不多|およそ|だいたい|大体|たぶん|ほぼ|將近|近", .word(.hanAbout)),
    ("頃|ごろ|ころ|くらい|ぐらい|左右|前後|上下|ほど|程度", .word(.hanRoughly)), ("整|ちょうど|鐘", .word(.hanSharp)),
    ("毎|每", .word(.hanEvery)), ("又|零|余|餘|と", .word(.hanAnd)), ("以上|以下|を上回る|を下回る|未満", .word(.hanMore)),
    ("間|の間|之間|の間に|間に|の期間", .word(.hanSpan)), ("以内|以内に|之内|内", .word(.hanWithin)),
    ("過去|過去の|最近|ここ|この|近", .word(.hanPast)), ("今後|未来|接下来|接下来的|今后", .word(.hanComing)), ("まる|丸|整整", .word(.hanWhole)),
    ("数|几|幾|好几", .vague), ("只今|現在|目前|剛剛|たった今|剛才|先ほど|さっき", .word(.hanNow)), ("初め|はじめ|初", .word(.hanFirst)),
    ("終わり|おわり|終わりごろ|末", .word(.hanEnd)), ("第", .word(.number)), ("両日", .vague), ("個|つ|こ", .word(.hanPieces)),
  ]

  private static let counters: [(words: String, sense: Sense)] = [
    (
      "人|名|名様|位|個人|人分|個使用者|個用戶|位使用者|位user|位同事|個同事|個員工|名員工|名の社員|人の社員|ユーザー|ユーザ|名のユーザー|人のユーザー|個帳號|アカウント|user",
      .counter(.people)
    ),
    ("ライセンス|席|シート|個授權|授權|個席位|席位|個license|個ライセンス|本のライセンス|套授權|份授權", .counter(.seats)),
    ("台|臺|台のPC|台電腦|部電腦|台iPad", .counter(.devices)), ("通のメールボックス|個信箱|件のメールボックス|メールボックス|信箱", .counter(.mailboxes)),
    ("円|日圓|日幣|日元", .currency(.yen)), ("台幣|新台幣|新臺幣", .currency(.taiwanDollar)), ("美元|美金|ドル|米ドル", .currency(.dollar)),
    ("人民幣", .currency(.yuan)), ("元|塊|塊錢", .currency(.localUnit)), ("ユーロ|歐元", .currency(.euro)),
    ("港幣", .currency(.hongKongDollar)),
    ("ポンド|英鎊", .currency(.pound)), ("韓元|ウォン", .currency(.won)),
    ("全社員|全社|全員|社員全員|みんな|皆|全公司|大家|所有人|全部的人|全體員工|全体|每個人|全ユーザー|全部人|整個公司|誰も", .scope(.all)),
    ("大半|ほとんど|大部分|大部份|多数", .scope(.most)), ("半分|半数|一半", .scope(.half)),
    ("数名|数人|一部の人|一部|何人か|幾個人|几个人|有些人|部分人|部分使用者|部份|有人", .scope(.some)),
    ("私だけ|自分だけ|私のみ|自分のpcだけ|私のpcだけ|1人だけ|一人だけ|只有我|我一個人|只有我一個人|僅我", .scope(.one)),
    ("部署全員|部全員|部署全体|整個部門|整個辦公室|全部門|部門全員|フロア全員|課全員", .scope(.group)),
  ]
}
