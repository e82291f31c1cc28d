package org.cleardocket.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx with one file to serve, on a free port of the loopback address. */
record NginxProcess(Process process, String address) implements AutoCloseable {

    /** Serves an answer's body byte for byte, as compressed as it came. */
    static NginxProcess serving(PageWeight.Answer answer, Path folder) throws IOException, InterruptedException {
        var nginx = Tools.need("nginx", "nginx-light");
        Files.createDirectories(folder);
        Files.write(folder.resolve("page"), answer.body());
        var port = Ports.free();
        var user = System.getProperty("user.name");
        var configuration = Files.writeString(folder.resolve("nginx.conf"), """
                %5$s
                daemon off;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                    sendfile on;
                    keepalive_requests 1000000;
                    server {
                        listen 127.0.0.1:%2$d;
                        location = / {
                            root %1$s;
                            try_files /page =404;
                            default_type "%3$s";
                            %4$s
                        }
                    }
                }
                """.formatted(folder, port, answer.type(),
                answer.compressed() ? "add_header Content-Encoding gzip;" : "",
                user.equals("root") ? "user root;" : "")); // its workers would not be let into the folder otherwise
        var process = new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
        var address = "http://127.0.0.1:" + port;
        Ports.await(process, address + "/", folder.resolve("nginx.log"));
        return new NginxProcess(process, address);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
