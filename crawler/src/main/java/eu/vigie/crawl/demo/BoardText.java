package eu.vigie.crawl.demo;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A board as written in a resource file.
 *
 * @param head what the file says first
 * @param threads its threads in the order of the file
 */
record BoardText(Head head, List<ThreadText> threads) {

    /**
     * The head of a board file.
     *
     * @param key short stable name
     * @param number the board's identifier on its site
     * @param site name of its site
     * @param name name shown
     * @param about one line below the name
     * @param language BCP 47 tag
     * @param closed whether robots are asked to stay out
     */
    record Head(String key, int number, String site, String name, String about, String language, boolean closed) {}

    /**
     * A thread as written.
     *
     * @param title its title
     * @param oldest age of the first post when the forum starts
     * @param newest age of the last post when the forum starts
     * @param traits marks
     * @param posts its posts
     */
    record ThreadText(
            String title, Duration oldest, Duration newest, Set<DemoThread.Trait> traits, List<PostText> posts) {}

    /**
     * A post as written.
     *
     * @param author nickname
     * @param blocks what it says
     */
    record PostText(String author, List<Block> blocks) {}
}
