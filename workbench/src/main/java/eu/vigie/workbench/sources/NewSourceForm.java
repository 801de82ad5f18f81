package eu.vigie.workbench.sources;

import eu.vigie.workbench.sources.NewSourcePage.Complaint;
import eu.vigie.workbench.web.Forms;
import java.util.Optional;

/** A forum as a member describes it in the form. */
public record NewSourceForm(
        String address,
        String name,
        String language,
        String zone,
        String pace,
        String dailyBudget,
        String quietFrom,
        String quietTo,
        Permission permission,
        String contact,
        boolean byHand,
        String selectors) {

    /** What the form shows before anything is typed. */
    static NewSourceForm blank(String language, String zone) {
        return new NewSourceForm(
                "",
                "",
                language,
                zone,
                Long.toString(NewSource.USUAL_PACE.toSeconds()),
                Integer.toString(eu.vigie.crawl.forum.Allowance.USUAL.requestsPerDay()),
                "",
                "",
                Permission.PUBLIC_ROBOTS,
                "",
                false,
                "");
    }

    static NewSourceForm read(Forms form) {
        var usual = blank("und", "UTC");
        return new NewSourceForm(
                withScheme(form.written("address").strip()),
                form.written("name").strip(),
                form.optional("language").orElse(usual.language()),
                form.optional("zone").orElse(usual.zone()),
                form.optional("pace").orElse(usual.pace()),
                form.optional("daily-budget").orElse(usual.dailyBudget()),
                form.optional("quiet-from").orElse(""),
                form.optional("quiet-to").orElse(""),
                form.optionalChoice("permission", Permission.class)
                        .filter(permission -> permission != Permission.DEMO)
                        .orElse(usual.permission()),
                form.written("contact").strip(),
                form.ticked("by-hand"),
                form.written("selectors").strip());
    }

    SourceWish wish(boolean privateHostAllowed) {
        return new SourceWish(
                address,
                ShortName.of(name),
                name,
                language,
                zone,
                pace,
                dailyBudget,
                quietFrom.isEmpty() && quietTo.isEmpty() ? "" : quietFrom + "-" + quietTo,
                permission,
                contact,
                byHand,
                privateHostAllowed,
                selectors);
    }

    boolean privateHost() {
        return WebAddress.read(address).map(Hosts::of).filter(PrivateHost::is).isPresent();
    }

    /** As people say an address. */
    private static String withScheme(String typed) {
        return typed.isEmpty() || typed.contains(":") ? typed : "https://" + typed;
    }

    public boolean chosen(Permission one) {
        return permission == one;
    }

    Optional<Complaint> problem(boolean privateHostAllowed) {
        if (privateHost() && !privateHostAllowed) {
            return Optional.of(Complaint.of("sources.refused.private"));
        }
        return Complaint.of(wish(privateHostAllowed));
    }
}
