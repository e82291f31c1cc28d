package org.cleardocket.documents;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where papers are kept, as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class Storage {

    private static final String FOLDER = "folder:";

    @Bean
    DocumentStorage documentStorage(DocumentSettings settings) {
        if (settings.storage().startsWith(FOLDER)) {
            return folder(settings.storage().substring(FOLDER.length()));
        }
        throw new IllegalStateException("portal.documents.storage must be folder:PATH or s3://BUCKET/PREFIX");
    }

    private static DocumentStorage folder(String path) {
        try {
            return new FolderStorage(Path.of(path));
        } catch (IOException e) {
            throw new IllegalStateException("portal.documents.storage: the folder " + path + " cannot be made");
        }
    }
}
