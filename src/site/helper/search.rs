//! Words that say nothing of what a customer needs, by language.

use crate::prose::Lang;

/// Returns the words that the search passes over, without their accents.
pub(super) fn stop_words(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "a an and are as at be but by can could customer did do does for from get give go guest had has have he her \
             his i if in is it its me my not of on or our please she so than that the their them then there they \
             this to too us want wants was we were what when with would you your"
        }
        Lang::Hu => {
            "a az egy es s hogy is ha nem de mert csak mar meg mi ki kell kert keri kerem ugyfel ugyfelnek vendeg \
             vendegnek szeretne szeretnem akar van volt lesz nekem neki ez azt ezt vagy mit"
        }
        Lang::Es => {
            "a al ante clienta cliente como con cuando de del desde donde el ella en era es esta fue ha hay huesped la las \
             le les lo los me mi muy no nos o para pero por porque que quiere se si sin su sus te tu un una uno y ya yo"
        }
        Lang::Ru => {
            "а без бы был была было быть в во вы гость для до его ее если есть же за и из или их к как клиент когда \
             ко меня мне мои моя мы на нам нас не него нет но ну о об он она они от по при просит с со так то \
             том ты у уже хочет что это этот я"
        }
        Lang::Fr => {
            "a ai alors au aux avec ca ce cette client cliente comme d dans de des du elle en est et eu il ils je l la le \
             les leur lui ma mais me mes mon n ne nous on ou par pas pour qu que qui s sa sans se ses si son sur \
             ta te tu un une veut vous y"
        }
    }
}

/// Returns what people call a currency, beside its code and its sign.
pub(super) fn currency_names(code: &str) -> &'static [&'static str] {
    match code {
        "USD" => &["dollar", "dolar", "доллар"],
        "EUR" => &["euro", "евро"],
        "GBP" => &["pound", "font", "libra", "фунт", "livre"],
        "HUF" => &["ft", "forint", "florin", "форинт"],
        "CHF" => &["frank", "franc", "franco", "франк"],
        "RUB" => &["rubel", "ruble", "rublo", "rouble", "рубл", "руб"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_written_as_the_search_folds_them() {
        for lang in Lang::ALL {
            let words = stop_words(lang);
            assert_eq!(words, words.to_lowercase());
            assert!(!words.contains(['á', 'é', 'ñ', 'ç', 'ё', 'й']), "{words}");
        }
    }
}
