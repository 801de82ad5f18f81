package eu.vigie.index.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A little folder of invented training texts by four hands, enough to learn something from. */
public final class Lessons {
    private static final String ANNE = """
            # lang: en
            # hand: anne
            # brief: short questions and chatter
            question|dosage|normal|ketamine|k-first||how much ketamine for a first time, i weigh 60 kilos?
            question|interaction|high|ketamine; alcohol|k-beer|Mixing|Is it risky to mix ketamine and beer tonight?
            question|detection_test|normal|cannabis|weed-test||How long does weed stay in urine before a work test?
            question|effects|normal|MDMA|md-jaw|Jaw|Does MDMA always make the jaw clench like that?
            question|overdose_emergency|emergency|heroin|h-blue|help|my mate took heroin, he won't wake up and his lips are blue, what do i do
            question|sourcing|normal|cannabis|weed-buy||where can i buy weed in a town where i know nobody?
            mention|-|low|heroin|h-film|Film night|We watched a documentary about heroin, quite sad and far too long.
            mention|-|low|cannabis|weed-smell||The whole stairwell smelled of weed again when I came home.
            mention?|-|low|cocaine|c-film|Which film|Which film was it where the pilot flies cocaine over the border?
            none|-|low|-|paint||We painted the damp wall in the bedroom white and it came out lovely.
            none?|-|low|-|paint|Damp|Which paint would you use for a damp bedroom wall?
            none?|-|low|-|train||Does the night train to the coast still run on Sundays?
            none|-|low|-|cake|Cake|Bake the cake for forty minutes and let it cool on a rack.
            none?|-|low|-|pot-plant||My plant needs a larger pot, when is the best time to move it?
            """;
    private static final String BEN = """
            # lang: en
            # hand: ben
            question|effects|normal|ketamine|k-bladder||does ketamine wreck your bladder if you only do it at weekends?
            question|dosage|normal|MDMA|md-half|Half or whole|Is half a pill of MDMA enough the first time?
            question|withdrawal_dependence|high|alprazolam|xan-stop||stopped my xanax yesterday and i am shaking, is that dangerous?
            question|overdose_emergency|emergency|GHB|g-out|URGENT|she took ghb and is unconscious, breathing very slowly, please help
            question|legal|low|cannabis|weed-law||is weed legal to carry through the airport there?
            question|help_for_other|normal|cocaine|c-son|My son|I found cocaine in my son's jacket. How do I talk to him?
            mention|-|low|ketamine|k-vet||The vet gave our horse ketamine before the operation, all went well.
            mention|-|low|MDMA|md-done|Update|Thanks all, the MDMA has worn off and I slept fine.
            mention|-|low|cocaine|c-news||Customs found two tonnes of cocaine between the bananas, says the paper.
            none|-|low|-|garden||Pulled weeds in the garden until it got dark, my back hates me.
            none?|-|low|-|bike|Chain|Anyone know how to shorten the chain of a bike?
            none?|-|low|-|soup||Can I freeze tomato soup with cream in it?
            none|-|emergency|-|stroke|Neighbour|My neighbour fell and his mouth hangs on one side, the ambulance is coming.
            none|-|low|-|match||What a match, three goals after the break and nobody left early.
            """;
    private static final String CHLOE = """
            # lang: fr
            # hand: chloe
            question|dosage|normal|ketamine|k-dose||combien de kétamine pour une première fois, je pèse 60 kilos ?
            question|interaction|high|MDMA; alcohol|md-alcool|Mélange|C'est dangereux de mélanger MDMA et alcool ce soir ?
            question|detection_test|normal|cannabis|canna-test||le cannabis reste combien de temps dans les urines ?
            question|overdose_emergency|emergency|heroin|h-bleu|Vite|mon pote a pris de l'héroïne, il ne se réveille pas, ses lèvres sont bleues
            question|effects|normal|cocaine|c-coeur||la cocaïne fait battre le coeur combien de temps ?
            mention|-|low|cannabis|canna-odeur||Toute la cage d'escalier sentait le cannabis hier soir.
            mention|-|low|heroin|h-doc|Soirée télé|On a regardé un documentaire sur l'héroïne, très triste.
            mention|-|low|ketamine|k-veto||Le véto a endormi le cheval avec de la kétamine, tout va bien.
            none|-|low|-|mur||On a repeint le mur humide de la chambre, c'est superbe.
            none?|-|low|-|mur|Peinture|Quelle peinture pour un mur humide dans une chambre ?
            none?|-|low|-|train||Le train de nuit roule encore le dimanche ?
            none|-|low|-|gateau||Le gâteau cuit quarante minutes, puis il refroidit sur une grille.
            """;
    private static final String DORA = """
            # lang: nl
            # hand: dora
            question|dosage|normal|ketamine|k-eerste||hoeveel ketamine voor een eerste keer, ik weeg 60 kilo?
            question|interaction|high|MDMA; alcohol|md-bier|Mengen|Is het gevaarlijk om MDMA en bier te mengen vanavond?
            question|detection_test|normal|cannabis|wiet-test||hoe lang blijft wiet in je urine?
            question|overdose_emergency|emergency|GHB|g-weg|HELP|ze heeft ghb genomen en wordt niet wakker, ze ademt heel langzaam
            question|effects|normal|cocaine|c-hart||hoe lang klopt je hart zo snel van cocaïne?
            mention|-|low|cannabis|wiet-geur||Het hele trappenhuis rook gisteren weer naar wiet.
            mention|-|low|heroin|h-docu|Televisie|We keken een documentaire over heroïne, heel droevig.
            mention|-|low|ketamine|k-paard||De dierenarts gaf het paard ketamine, alles is goed gegaan.
            none|-|low|-|muur||We hebben de vochtige muur geverfd, het is prachtig geworden.
            none?|-|low|-|muur|Verf|Welke verf neem je voor een vochtige muur?
            none?|-|low|-|trein||Rijdt de nachttrein nog op zondag?
            none|-|low|-|taart||De taart bakt veertig minuten en moet dan afkoelen.
            """;

    private Lessons() {}

    /** Writes the texts of all four hands into a folder, a file each. */
    public static Path write(Path folder) throws IOException {
        Files.writeString(folder.resolve("anne.tsv"), tabbed(ANNE));
        Files.writeString(folder.resolve("ben.tsv"), tabbed(BEN));
        Files.writeString(folder.resolve("chloe.tsv"), tabbed(CHLOE));
        Files.writeString(folder.resolve("dora.tsv"), tabbed(DORA));
        return folder;
    }

    /** Columns between {@code |} as they stand in files, between tabs. */
    public static String tabbed(String table) {
        return table.lines().map(line -> line.replace('|', '\t')).collect(Collectors.joining("\n", "", "\n"));
    }
}
