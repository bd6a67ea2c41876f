namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>
/// Han characters that Taiwan and Hong Kong, China, and Japan write in different forms, as far as names of places and institutions have them: one form
/// for each, so that 縣, 县 and 県 are one character. Forms after the Unicode Han Database (Unihan, fields kSimplifiedVariant and kTraditionalVariant).
/// </summary>
internal static class HanVariants
{
    // The form kept, and the others.
    private const string Groups =
        "县縣県 区區 国國圀 台臺 湾灣 广廣広 东東 龙龍竜 泽澤沢 滨濱浜 泷瀧滝 齐齊斉 关關関 铁鐵鉄 冈岡 马馬 门門 长長 岛島嶋 乡鄉郷 镇鎮 阳陽 阴陰 云雲 贵貴 庆慶 兴興 义義 宁寧 济濟済 苏蘇 浙淛 "
        + "晋晉 辽遼 鲁魯 赣贛 粤粵 琼瓊 陕陝 肃肅 凤鳳 宝寶 丰豐 农農 汉漢 杨楊 刘劉 园園 圆圓円 场場塲 华華 万萬 无無 连連 运運 远遠 进進 达達 过過 边邊辺 迁遷 还還 适適 选選 泸瀘 泾涇 涟漣 润潤 "
        + "涡渦 渊淵 溪谿渓 沧滄 沟溝 泻瀉 浏瀏 浔潯 渔漁 湿濕 满滿満 潜潛 灵靈霊 灯燈 炉爐 烟煙 红紅 纪紀 绍紹 经經経 绿綠緑 维維 缙縉 绵綿 罗羅 荣榮栄 药藥薬 苍蒼 蓝藍 莱萊 萧蕭 营營営 蒋蔣 车車 "
        + "轩軒 轮輪 辉輝 邓鄧 郑鄭 郏郟 邹鄒 酿釀 钟鐘 钢鋼 银銀 铜銅 锡錫 锦錦 顺順 须須 顾顧 风風 飞飛 饶饒 驻駐 骆駱 鱼魚 鸡雞鶏 鹤鶴 麦麥 黄黃 龟龜亀 双雙 变變変 号號 叶葉 吴吳呉 员員 启啟 "
        + "响響 团團団 圣聖 坝壩 坛壇 坞塢 垦墾 壶壺 处處 备備 复復 头頭 夹夾 奥奧 妇婦 孙孫 学學斈 实實実 宾賓 对對対 导導 寿壽 将將 尔爾 尧堯 层層 属屬 岁歲 岩巖 峡峽 崃崍 帅帥 师師 帘簾 带帶帯 "
        + "库庫 应應応 庙廟 废廢 开開 张張 弥彌 弯彎 归歸帰 当當 录錄 怀懷 恒恆 战戰戦 戏戲戯 扬揚 抚撫 护護 报報 担擔 拥擁 择擇 损損 据據拠 摄攝 数數 时時 显顯 晓曉 术術 机機 杀殺 杂雜 权權権 条條 "
        + "来來 构構 枫楓 柜櫃 栈棧桟 标標 树樹 栖棲 样樣様 桥橋 桦樺 检檢検 楼樓 欢歡 欧歐 残殘 毕畢 气氣気 环環 现現 珑瓏 电電 画畫 畅暢 疗療 盐鹽塩 监監 盖蓋 盘盤 矿礦鉱 码碼 确確 祯禎 禅禪 离離 "
        + "种種 积積 稳穩穏 窑窯 竞競 筑築 简簡 粮糧 紧緊 纤纖 纺紡 组組 终終 结結 给給 统統 继繼継 综綜 网網 胶膠 脑腦脳 临臨 舰艦 艺藝芸 节節 芦蘆 补補 装裝 规規 视視 览覽覧 觉覺覚 训訓 设設 试試 "
        + "诊診 调調 诸諸 课課 贝貝 财財 货貨 贤賢 质質 资資 赛賽 赵趙 软軟 转轉転 轻輕軽 输輸 遥遙 邮郵 郧鄖 针針 镜鏡 间間 闵閔 闽閩 阁閣 陆陸 陇隴 际際 险險険 随隨 难難 韩韓 页頁 项項 题題 颍潁 "
        + "额額 飘飄 饭飯 馆館舘 驹駒 验驗験 体體 医醫 发發発 业業 丝絲糸 两兩両 严嚴厳 个個 丽麗 举舉挙 乌烏 乐樂楽 书書 买買 乱亂 亚亞亜 产產産 亩畝 仪儀 们們 仓倉 价價 众眾 会會 传傳伝 伦倫 伟偉 "
        + "余餘 侠俠 俭儉 债債 党黨 兰蘭 养養 内內 冲沖 决決 冻凍 净淨浄 减減 凯凱 击擊 创創 划劃 则則 刚剛 别別 剂劑剤 劳勞労 势勢 办辦 务務 动動 励勵 劲勁 单單単 卖賣売 卢盧 卫衛 厂廠 厅廳庁 "
        + "历歷歴 压壓圧 参參 縄绳繩 恵惠 瀬瀨 黒黑 斎齋 桜櫻 壱壹 徳德 曽曾 渋澀 静靜";

    private static readonly char[] Table = Build();

    /// <summary>The form that stands for all of a character's; itself for most.</summary>
    public static char Usual(char form) => Table[form];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var form = 0; form < table.Length; form++) table[form] = (char)form;
        foreach (var group in Groups.Split(' '))
            foreach (var form in group.AsSpan(1)) table[form] = group[0];
        return table;
    }
}
