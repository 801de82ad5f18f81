package eu.vigie.workbench;

/** The program. */
public final class Vigie {
    private Vigie() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
