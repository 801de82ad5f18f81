package eu.vigie.workbench.sources;

/**
 * How many posts a page of a thread brings: usually, and over about the last ten pages. A forum that was rebuilt is often still
 * read, but less of it; its own past tells.
 */
public record PostsPerPage(int pages, double usual, double lately) {
    static final PostsPerPage NONE = new PostsPerPage(0, 0, 0);

    /** So many pages make a baseline. */
    static final int LEARNING = 30;

    private static final double TEN_PAGES = 0.1;
    private static final double MANY_PAGES = 0.005;

    /** While the pages are thin the baseline stays, so that the notice does not go away by itself. */
    PostsPerPage after(int posts) {
        if (pages < LEARNING) {
            double mean = usual + (posts - usual) / (pages + 1);
            return new PostsPerPage(pages + 1, mean, mean);
        }
        double now = lately + TEN_PAGES * (posts - lately);
        return new PostsPerPage(pages + 1, now < usual / 2 ? usual : usual + MANY_PAGES * (posts - usual), now);
    }

    public boolean learned() {
        return pages >= LEARNING;
    }

    /** Less than half of what is usual. */
    public boolean thin() {
        return learned() && lately < usual / 2;
    }
}
