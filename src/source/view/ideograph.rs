//! Compatibility ideographs: a second code for a Chinese character with another Korean reading
//! (李 as 리 and as 이). Names written with them match no table.

const FIRST: u32 = 0xf900;

/// The unified ideographs of U+F900 to U+FA0B, in order (Unicode Character Database, canonical
/// decompositions).
const UNIFIED: &str = "\
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟\
    廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累\
    縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮\
    兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈\
    裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉\
    杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘\
    藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓";

/// The unified ideograph that `c` is a second code for.
pub(super) fn unified(c: char) -> Option<char> {
    let index = u32::from(c).checked_sub(FIRST)?;
    UNIFIED.chars().nth(usize::try_from(index).ok()?)
}
