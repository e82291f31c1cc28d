package org.cleardocket.requests;

import java.util.List;
import java.util.UUID;
import org.cleardocket.documents.FolderId;
import org.cleardocket.language.Language;

/**
 * What a person sends.
 *
 * @param submissionKey drawn once on the person's device: the same key is the same request, however often it is sent
 * @param mayText       whether the person agreed to texts; without it nothing but codes is sent
 * @param counts        1–10 convictions
 * @param folder        where the papers are that the person has added, if any
 * @param papers        what they said about papers
 */
public record NewRequest(UUID submissionKey, Language language, Person person, boolean mayText,
        List<AskedCount> counts, FolderId folder, PaperAnswer papers) {

    public NewRequest {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || counts.size() > 10) {
            throw new IllegalArgumentException("a request names 1–10 convictions");
        }
    }
}
