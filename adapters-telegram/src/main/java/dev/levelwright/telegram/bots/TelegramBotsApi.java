package dev.levelwright.telegram.bots;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import dev.levelwright.chat.Picture;
import dev.levelwright.telegram.delivery.BotApi;
import dev.levelwright.telegram.delivery.CallRefused;
import dev.levelwright.telegram.delivery.Outgoing;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Calls through a client of TelegramBots. */
public final class TelegramBotsApi implements BotApi {
    private final TelegramClient client;
    private final ObjectMapper json = new ObjectMapper();

    /** Calls through this client. */
    public TelegramBotsApi(TelegramClient client) {
        this.client = client;
    }

    @Override
    public JsonNode call(Outgoing call) {
        try {
            return switch (call.method()) {
                case "sendPhoto" ->
                    json.valueToTree(client.execute(photo(call, call.picture().orElseThrow())));
                case "editMessageMedia" ->
                    json.valueToTree(client.execute(media(call, call.picture().orElseThrow())));
                default -> client.execute(new Method(call));
            };
        } catch (TelegramApiRequestException refused) {
            throw refusal(refused);
        } catch (TelegramApiException failure) {
            throw new IllegalStateException("no answer to " + call.method(), failure);
        }
    }

    /** Uploads are forms, which the library writes out field by field. */
    private SendPhoto photo(Outgoing call, Picture picture) {
        SendPhoto photo = SendPhoto.builder()
                .chatId(call.chat())
                .photo(new InputFile(new ByteArrayInputStream(picture.png()), picture.name()))
                .build();
        photo.setCaption(parameter(call, "caption", String.class));
        photo.setParseMode(parameter(call, "parse_mode", String.class));
        photo.setMessageThreadId(parameter(call, "message_thread_id", Integer.class));
        photo.setReplyMarkup(parameter(call, "reply_markup", InlineKeyboardMarkup.class));
        photo.setReplyParameters(parameter(call, "reply_parameters", ReplyParameters.class));
        return photo;
    }

    private EditMessageMedia media(Outgoing call, Picture picture) {
        JsonNode words = json.valueToTree(call.parameters().get("media"));
        InputMediaPhoto photo = new InputMediaPhoto(new ByteArrayInputStream(picture.png()), picture.name());
        photo.setCaption(words.path("caption").asText());
        photo.setParseMode(words.path("parse_mode").asText());
        EditMessageMedia media =
                EditMessageMedia.builder().chatId(call.chat()).media(photo).build();
        media.setMessageId(parameter(call, "message_id", Integer.class));
        media.setReplyMarkup(parameter(call, "reply_markup", InlineKeyboardMarkup.class));
        return media;
    }

    private <T> T parameter(Outgoing call, String name, Class<T> type) {
        return json.convertValue(call.parameters().get(name), type);
    }

    private static RuntimeException refusal(TelegramApiRequestException refused) {
        if (refused.getErrorCode() == null || refused.getErrorCode() == 0) {
            return new IllegalStateException("Telegram's answer cannot be read", refused);
        }
        Optional<ResponseParameters> parameters = Optional.ofNullable(refused.getParameters());
        return new CallRefused(
                refused.getErrorCode(),
                String.valueOf(refused.getApiResponse()),
                parameters.map(ResponseParameters::getRetryAfter).orElse(0),
                parameters.map(ResponseParameters::getMigrateToChatId).orElse(0L));
    }

    /** Any method of the Bot API whose parameters are JSON. */
    private static final class Method extends BotApiMethod<BaseJsonNode> {
        private final transient Outgoing call;

        Method(Outgoing call) {
            this.call = call;
        }

        @Override
        @JsonIgnore
        public String getMethod() {
            return call.method();
        }

        @JsonAnyGetter
        @SuppressWarnings({"UnusedMethod", "EffectivelyPrivate"}) // Jackson reads it
        public Map<String, Object> parameters() {
            return call.parameters();
        }

        @Override
        public BaseJsonNode deserializeResponse(String answer) throws TelegramApiRequestException {
            return deserializeResponse(answer, BaseJsonNode.class);
        }
    }
}
