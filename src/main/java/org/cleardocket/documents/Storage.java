package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Where papers are kept, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentSettings.class, S3Settings.class})
class Storage {

    private static final String FOLDER = "folder:";
    private static final String S3 = "s3://";

    @Bean
    DocumentStorage documentStorage(DocumentSettings settings, S3Settings s3, StorageIdStore ids,
            TransactionTemplate transaction) {
        return new MarkedStorage(storage(settings, s3), ids, transaction);
    }

    private static DocumentStorage storage(DocumentSettings settings, S3Settings s3) {
        return settings.storage().startsWith(FOLDER) ? folder(settings.storage().substring(FOLDER.length()))
                : new S3Storage(settings.storage().substring(S3.length()), s3);
    }

    private static DocumentStorage folder(String path) {
        try {
            return new FolderStorage(Path.of(path));
        } catch (IOException e) {
            throw new IllegalStateException("portal.documents.storage must name a folder that can be made and written");
        }
    }
}
